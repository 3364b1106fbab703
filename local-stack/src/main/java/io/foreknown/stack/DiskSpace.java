package io.foreknown.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Ends a stack in good order before its disk is full: a broker that cannot write any more fails in
 * many places at once, and says of none what to do.
 */
final class DiskSpace implements AutoCloseable {
  /**
   * What the broker, the registry, a small pipeline and its libraries take in their first minute.
   */
  static final long TO_START = 64L << 20;

  /** What is written between two looks, and what closing takes. */
  static final long TO_GO_ON = 8L << 20;

  private static final long LOOK_MILLIS = 500;

  private final Path directory;
  private final LongSupplier usable;
  private final CompletableFuture<StackException> failure = new CompletableFuture<>();
  private final ScheduledExecutorService thread = DaemonTimer.named("local-stack-disk");

  /**
   * Of the disk that holds a directory.
   *
   * @param usable how many bytes are left
   */
  DiskSpace(Path directory, LongSupplier usable) {
    this.directory = directory;
    this.usable = usable;
  }

  /** Of the disk that holds a directory, which need not be there yet. */
  static DiskSpace of(Path directory) {
    return new DiskSpace(directory, () -> usable(directory));
  }

  /** All there is where the system does not say: then Kafka says it. */
  private static long usable(Path directory) {
    Path there = directory;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there == null ? Long.MAX_VALUE : Files.getFileStore(there).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  /** Fails before anything is written. */
  void requireToStart() {
    if (usable.getAsLong() < TO_START) {
      throw tooLittle("a local stack wants %d MB to start".formatted(TO_START >> 20));
    }
  }

  /** Looks from now on. */
  DiskSpace watched() {
    var unused =
        thread.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    return this;
  }

  /** Looks once. */
  void look() {
    if (usable.getAsLong() < TO_GO_ON) {
      StackException full = tooLittle("the local stack has stopped");
      // Elsewhere, for who hears of it closes this.
      failure.completeAsync(() -> full);
    }
  }

  /** Why a start failed: a full disk, if it is, for whatever was met there says less. */
  StackException reasonOf(StackException failed) {
    if (usable.getAsLong() >= TO_GO_ON) {
      return failed;
    }
    StackException full = tooLittle("the local stack did not start");
    full.addSuppressed(failed);
    return full;
  }

  private StackException tooLittle(String consequence) {
    return new StackException(
        "the disk that holds %s has %d MB left, %s: make room, or choose another data directory"
            .formatted(directory, usable.getAsLong() >> 20, consequence));
  }

  /** Completes when the disk is nearly full. */
  CompletableFuture<StackException> failure() {
    return failure;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
