package io.foreknown.producers.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectorySnapshotTest {
  @TempDir private Path directory;

  private Path file(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  @Test
  void readyFilesAreSeenBelowTooAndNoOthers() throws IOException {
    for (String name :
        new String[] {
          "a.xml",
          "b/c.xml",
          ".hidden",
          "b/.git/x",
          "d.tmp",
          "e.PART",
          "f.partial",
          "g.filepart",
          "h~",
          "i.tmp/j.xml",
          "tmp"
        }) {
      file(name, "x");
    }

    assertThat(DirectorySnapshot.at(directory).stamps())
        .containsOnlyKeys("a.xml", "b/c.xml", "tmp");
  }

  @Test
  void theStampChangesWithTheContentAndWhenAnotherFileTakesTheName() throws IOException {
    file("a", "one");
    DirectorySnapshot first = DirectorySnapshot.at(directory);
    assertThat(DirectorySnapshot.at(directory)).isEqualTo(first);

    file("a", "longer");
    DirectorySnapshot second = DirectorySnapshot.at(directory);
    assertThat(second).isNotEqualTo(first);

    Path other = file("b.tmp", "longer");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(directory.resolve("a")));
    Files.move(other, directory.resolve("a"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(DirectorySnapshot.at(directory)).isNotEqualTo(second);
  }

  @Test
  void whatIsNoFileIsPassedOverAndTold() throws IOException {
    file("a", "x");
    Files.createSymbolicLink(directory.resolve("b"), directory.resolve("a"));
    Files.createSymbolicLink(directory.resolve("c.tmp"), directory.resolve("a"));

    DirectorySnapshot directorySnapshot = DirectorySnapshot.at(directory);

    assertThat(directorySnapshot.stamps()).containsOnlyKeys("a");
    assertThat(directorySnapshot.passedOver())
        .containsExactly(Map.entry("b", "is a symbolic link"));
  }

  @Test
  void aDirectoryThatIsNotThereIsAnErrorAndNotEmpty() {
    assertThatThrownBy(() -> DirectorySnapshot.at(directory.resolve("none")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none cannot be looked at");
  }
}
