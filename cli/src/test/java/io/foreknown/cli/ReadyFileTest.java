package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.cli.cluster.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyFileTest {
  @Test
  void fileIsThereFromReadinessToTheEnd(@TempDir Path directory) {
    Path path = directory.resolve("ready");
    try (ReadyFile file = ReadyFile.at(path)) {
      assertThat(path).doesNotExist();
      file.create();
      file.create();
      assertThat(path).exists();
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void whatAKilledProcessLeftIsRemovedAtOnce(@TempDir Path directory) throws IOException {
    Path path = Files.createFile(directory.resolve("ready"));
    try (ReadyFile file = ReadyFile.at(path)) {
      assertThat(path).doesNotExist();
      file.create();
      assertThat(path).exists();
    }
  }

  @Test
  void withoutPathThereIsNone(@TempDir Path directory) {
    try (ReadyFile file = ReadyFile.at(null)) {
      file.create();
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void missingDirectoryIsNamed(@TempDir Path directory) {
    Path path = directory.resolve("missing").resolve("ready");
    try (ReadyFile file = ReadyFile.at(path)) {
      assertThatThrownBy(file::create)
          .isInstanceOf(CommandException.class)
          .hasMessageContaining(path.toString());
    }
  }
}
