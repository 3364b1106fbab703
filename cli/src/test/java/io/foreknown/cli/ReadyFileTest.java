package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.operations.cluster.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyFileTest {
  @Test
  void fileIsThereWhileTheProcessWorks(@TempDir Path directory) {
    Path path = directory.resolve("ready");
    try (ReadyFile file = ReadyFile.at(path)) {
      assertThat(path).doesNotExist();
      file.follow(true);
      file.follow(true);
      assertThat(path).exists();
      file.follow(false);
      assertThat(path).doesNotExist();
      file.follow(true);
      assertThat(path).exists();
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void whatAKilledProcessLeftIsRemovedAtOnce(@TempDir Path directory) throws IOException {
    Path path = Files.createFile(directory.resolve("ready"));
    try (ReadyFile file = ReadyFile.at(path)) {
      assertThat(path).doesNotExist();
      file.follow(true);
      assertThat(path).exists();
    }
  }

  @Test
  void withoutPathThereIsNone(@TempDir Path directory) {
    try (ReadyFile file = ReadyFile.at(null)) {
      file.follow(true);
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void missingDirectoryIsNamedAtOnce(@TempDir Path directory) {
    Path path = directory.resolve("missing").resolve("ready");
    assertThatThrownBy(() -> ReadyFile.at(path))
        .isInstanceOf(CommandException.class)
        .hasMessage(
            "--ready-file %s: the directory %s is missing or cannot be written to"
                .formatted(path, path.getParent()));
  }

  @Test
  void aFileThatCannotBeMadeAnyMoreIsNamed(@TempDir Path directory) throws IOException {
    Path path = Files.createDirectory(directory.resolve("gone")).resolve("ready");
    try (ReadyFile file = ReadyFile.at(path)) {
      Files.delete(directory.resolve("gone"));
      assertThatThrownBy(() -> file.follow(true))
          .isInstanceOf(CommandException.class)
          .hasMessageContaining(path.toString());
    }
  }
}
