package io.foreknown.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {
  private final Path directory;

  DirectoryLockTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void directoryIsCreatedAndHeldUntilClosed() {
    Path missing = directory.resolve("a/b");
    assertThat(DirectoryLock.isHeld(missing)).isFalse();

    try (DirectoryLock lock = DirectoryLock.claim(missing)) {
      assertThat(lock).isNotNull();
      assertThat(DirectoryLock.isHeld(missing)).isTrue();
    }

    assertThat(DirectoryLock.isHeld(missing)).isFalse();
  }

  @Test
  void secondClaimIsRefusedWhateverThePathIsCalled() throws IOException {
    Path alias =
        Files.createSymbolicLink(
            directory.resolve("alias"), Files.createDirectory(directory.resolve("real")));

    try (DirectoryLock lock = DirectoryLock.claim(directory.resolve("real"))) {
      assertThat(lock).isNotNull();
      assertThatExceptionOfType(StackException.class)
          .isThrownBy(() -> DirectoryLock.claim(alias))
          .withMessage(
              "the data directory %s is in use by another running stack: use that one, stop it, or choose another directory",
              alias);
    }
  }

  @Test
  void fileInPlaceOfTheDirectoryIsRefused() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> DirectoryLock.claim(file))
        .withMessageStartingWith("the data directory " + file + " cannot be used: ");
  }
}
