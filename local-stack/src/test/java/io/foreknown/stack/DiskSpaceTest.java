package io.foreknown.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {
  private static final Path DATA = Path.of("/data");

  @TempDir private Path work;
  private final AtomicLong usable = new AtomicLong(DiskSpace.TO_START);

  private DiskSpace disk() {
    return new DiskSpace(DATA, usable::get);
  }

  @Test
  void aStackDoesNotStartWithoutRoomForIt() {
    try (DiskSpace disk = disk()) {
      assertThatCode(disk::requireToStart).doesNotThrowAnyException();

      usable.decrementAndGet();

      assertThatExceptionOfType(StackException.class)
          .isThrownBy(disk::requireToStart)
          .withMessage(
              "the disk that holds /data has 63 MB left, a local stack wants 64 MB to start: make room, or choose another data directory");
    }
  }

  @Test
  void aStackEndsBeforeItsDiskIsFull() {
    try (DiskSpace disk = disk()) {
      disk.look();
      assertThat(disk.failure()).isNotDone();

      usable.set(DiskSpace.TO_GO_ON - 1);
      disk.look();

      assertThat(disk.failure().join())
          .hasMessage(
              "the disk that holds /data has 7 MB left, the local stack has stopped: make room, or choose another data directory");
    }
  }

  @Test
  void aStartThatFailsOnAFullDiskFailsForThat() {
    StackException failed = new StackException("the broker did not start");
    try (DiskSpace disk = disk()) {
      usable.set(DiskSpace.TO_GO_ON);
      assertThat(disk.reasonOf(failed)).isSameAs(failed);

      usable.set(0);
      assertThat(disk.reasonOf(failed))
          .hasMessage(
              "the disk that holds /data has 0 MB left, the local stack did not start: make room, or choose another data directory")
          .hasSuppressedException(failed);
    }
  }

  @Test
  void aDirectoryThatIsNotThereYetIsOnTheDiskOfTheOneAboveIt() {
    try (DiskSpace disk = DiskSpace.of(work.resolve("not").resolve("yet"))) {
      assertThatCode(disk::requireToStart).doesNotThrowAnyException();
    }
  }
}
