package io.foreknown.operations.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.operations.cluster.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFilesTest {
  @TempDir private Path directory;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(directory.resolve("a"), "old a");
    Files.writeString(directory.resolve("b"), "old b");
    Files.writeString(directory.resolve("other"), "other");
  }

  @Test
  void oldFilesStandUntilAllNewOnesAreWritten() throws IOException {
    try (StagedFiles staged = StagedFiles.in(directory)) {
      Files.writeString(staged.path("a"), "new a");
      Files.writeString(staged.path("b"), "new b");
      assertThat(visible()).containsEntry("a", "old a").containsEntry("b", "old b").hasSize(3);
      staged.complete();
    }
    assertThat(all()).isEqualTo(Map.of("a", "new a", "b", "new b", "other", "other"));
  }

  @Test
  void ofFilesThatAreNotCompletedNothingIsLeft() throws IOException {
    try (StagedFiles staged = StagedFiles.in(directory)) {
      Files.writeString(staged.path("a"), "new a");
    }
    assertThat(all()).isEqualTo(Map.of("a", "old a", "b", "old b", "other", "other"));
  }

  @Test
  void whatAKilledProcessHasNotCompletedIsRemoved() throws IOException {
    Path left = Files.createDirectory(directory.resolve(".incomplete"));
    Files.createFile(left.resolve("lock"));
    Files.writeString(left.resolve("b"), "half");

    try (StagedFiles staged = StagedFiles.in(directory)) {
      Files.writeString(staged.path("a"), "new a");
      staged.complete();
    }
    assertThat(all()).isEqualTo(Map.of("a", "new a", "b", "old b", "other", "other"));
  }

  @Test
  void whatAKilledProcessHasCompletedIsMovedByTheNextAndReadByNobodyBefore() throws IOException {
    Files.writeString(directory.resolve("a"), "new a");
    Path left = Files.createDirectory(directory.resolve(".complete"));
    Files.createFile(left.resolve("lock"));
    Files.writeString(left.resolve("b"), "new b");

    assertThatThrownBy(() -> StagedFiles.requireWhole(directory))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining(directory.toString());
    StagedFiles.in(directory).close();

    StagedFiles.requireWhole(directory);
    assertThat(all()).isEqualTo(Map.of("a", "new a", "b", "new b", "other", "other"));
  }

  @Test
  void twoDoNotWriteAtOnce() {
    try (StagedFiles first = StagedFiles.in(directory)) {
      assertThatThrownBy(() -> StagedFiles.in(directory))
          .isInstanceOf(CommandException.class)
          .hasMessage("another command is writing into " + directory);
      assertThat(first.path("a")).doesNotExist();
    }
  }

  private Map<String, String> visible() throws IOException {
    Map<String, String> files = all();
    files.keySet().removeIf(name -> name.startsWith("."));
    return files;
  }

  private Map<String, String> all() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(directory)) {
      for (Path path : paths.toList()) {
        files.put(
            path.getFileName().toString(), Files.isDirectory(path) ? "" : Files.readString(path));
      }
    }
    return files;
  }
}
