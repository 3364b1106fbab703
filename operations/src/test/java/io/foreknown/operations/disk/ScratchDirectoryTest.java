package io.foreknown.operations.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchDirectoryTest {
  @TempDir private Path parent;

  @Test
  void itIsGoneWithAllThatIsInItWhenItIsClosed() throws IOException {
    Path path;
    try (ScratchDirectory scratch = ScratchDirectory.under(parent)) {
      path = scratch.path();
      Files.writeString(path.resolve("library.so"), "code");
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void whatNobodyHoldsIsRemovedByTheNext() throws IOException {
    Path left = Files.createDirectories(parent.resolve("scratch").resolve("process-1"));
    Files.createFile(left.resolve("lock"));
    Files.writeString(left.resolve("library.so"), "code");

    try (ScratchDirectory scratch = ScratchDirectory.under(parent)) {
      assertThat(left).doesNotExist();
      assertThat(scratch.path()).isDirectory();
    }
  }
}
