package io.foreknown.dashboard.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.dashboard.stream.StreamToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when the program ends. */
class PositionFilesTest {
  @TempDir private Path work;

  @Test
  void theNextStartFindsTheLastPosition() {
    StreamToken streamToken = new StreamToken("topic", List.of(7L, 0L));
    PositionFiles files = new PositionFiles(work.resolve("new"));
    assertThat(files.of("desk")).isEmpty();

    files.move("desk", StreamToken.start("topic", 2));
    files.move("desk", streamToken);

    assertThat(new PositionFiles(work.resolve("new")).of("desk")).contains(streamToken);
    assertThat(new PositionFiles(work.resolve("new")).of("other")).isEmpty();
  }

  @Test
  void aFileThatSaysNothingIsNoNewBeginning() throws IOException {
    Files.writeString(work.resolve("desk.position"), "");

    assertThatThrownBy(() -> new PositionFiles(work).of("desk"))
        .hasMessageContaining("desk.position does not say");
  }
}
