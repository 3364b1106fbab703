package io.foreknown.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDirectoryTest {
  @TempDir private Path work;
  private Path data = Path.of("data");

  @BeforeEach
  void place() {
    data = work.resolve("home/.foreknown");
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void widen(Path path) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void aNewDirectoryIsItsOwnersAlone() throws IOException {
    OwnDirectory.ready(data);

    assertThat(rights(data)).isEqualTo("rwx------");
  }

  @Test
  void theStackMakesItSo() throws IOException {
    try (DirectoryLock lock = DirectoryLock.claim(data)) {
      assertThat(lock).isNotNull();
      assertThat(rights(data)).isEqualTo("rwx------");
    }
  }

  @Test
  void oneOfAnEarlierVersionIsNarrowed() throws IOException {
    Files.createDirectories(data.resolve("streams"));
    Files.createFile(data.resolve("stack.lock"));
    widen(data);

    OwnDirectory.ready(data);

    assertThat(rights(data)).isEqualTo("rwx------");
  }

  @Test
  void oneThatIsUsedForOtherThingsTooIsLeftAsItIs() throws IOException {
    Files.createDirectories(data.resolve("streams"));
    Files.createFile(data.resolve("thesis.tex"));
    widen(data);

    OwnDirectory.ready(data);

    assertThat(rights(data)).isEqualTo("rwxr-xr-x");
  }

  @Test
  void aFileInTheWayIsSaid() throws IOException {
    Files.createDirectories(work.resolve("home"));
    Files.createFile(data);

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> OwnDirectory.ready(data));
  }
}
