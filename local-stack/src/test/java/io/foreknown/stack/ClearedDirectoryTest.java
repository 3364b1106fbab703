package io.foreknown.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClearedDirectoryTest {
  @TempDir private Path directory;

  @BeforeEach
  void fill() throws IOException {
    for (String part : List.of("kafka/topic", "registry", "streams/app", "letters")) {
      Files.createDirectories(directory.resolve(part));
      Files.writeString(directory.resolve(part).resolve("file"), "kept?");
    }
  }

  @Test
  void whatTheStackAndItsProgramsStoredIsRemovedAndNothingElse() {
    LocalStack.clear(directory, List.of("streams", "feeds"));

    assertThat(directory.resolve("kafka")).doesNotExist();
    assertThat(directory.resolve("registry")).doesNotExist();
    assertThat(directory.resolve("streams")).doesNotExist();
    assertThat(directory.resolve("letters").resolve("file")).exists();
  }

  @Test
  void whatIsBehindALinkStays() throws IOException {
    Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("file"), "kept");
    Files.createSymbolicLink(directory.resolve("feeds"), elsewhere);

    LocalStack.clear(directory, List.of("feeds"));

    assertThat(directory.resolve("feeds")).doesNotExist();
    assertThat(elsewhere.resolve("file")).exists();
  }

  @Test
  void nothingIsRemovedUnderARunningStack() {
    try (DirectoryLock lock = DirectoryLock.claim(directory)) {
      assertThatThrownBy(() -> LocalStack.clear(directory, List.of()))
          .isInstanceOf(StackException.class)
          .hasMessageContaining("is in use by another running stack");
      assertThat(lock).isNotNull();
    }
    assertThat(directory.resolve("kafka")).exists();
  }
}
