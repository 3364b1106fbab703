package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.cli.demo.LiveExample;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The made-up case of the demo shows what it is made up for, and can be taken back. */
class LiveExampleReplayTest {
  private static final Instant NOW = Instant.parse("2024-05-01T08:00:00Z");

  private final LiveExample example = LiveExample.at(NOW);

  @TempDir private Path work;

  private Path replayed(String name, InputStream... parts) throws IOException {
    Path claims = Files.createFile(work.resolve(name + ".ndjson"));
    for (InputStream part : parts) {
      Files.write(claims, part.readAllBytes(), StandardOpenOption.APPEND);
    }
    Path out = work.resolve(name);
    assertThat(Directly.replayed(out, claims.toString()).out()).contains(" 0 rejected; 0 held");
    return out;
  }

  @Test
  void theLiveClaimContradictsWhatIsKnown() throws IOException {
    Path known = replayed("known", example.known());
    Path both = replayed("both", example.known(), example.live(NOW.plusSeconds(15)));

    assertThat(known.resolve("contradictions.ndjson")).isEmptyFile();
    assertThat(Files.readAllLines(both.resolve("contradictions.ndjson")))
        .singleElement()
        .asString()
        .contains("Mayor of Exampleton said the warning was not received")
        .contains("\"OPEN\"");
  }

  @Test
  void takenBackNothingOfItIsLeft() throws IOException {
    Path after =
        replayed(
            "after",
            example.known(),
            example.live(NOW.plusSeconds(15)),
            example.withdrawal(NOW.plusSeconds(30)));

    assertThat(after.resolve("outcomes.ndjson")).isEmptyFile();
    assertThat(after.resolve("contradictions.ndjson")).isEmptyFile();
  }
}
