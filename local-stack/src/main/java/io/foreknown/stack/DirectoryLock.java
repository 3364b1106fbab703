package io.foreknown.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The right to run a stack on a directory, for one process at a time; the system takes it back when
 * the process dies.
 *
 * <p>POSIX gives up all locks of a process on a file when it closes <em>any</em> descriptor of that
 * file, so a process must never open the lock file of a directory that it holds itself: {@code
 * HELD} remembers those.
 */
final class DirectoryLock implements AutoCloseable {
  /** A process that only looks whether the lock is free has it for a moment, much shorter. */
  private static final Duration PROBE = Duration.ofSeconds(1);

  private static final Set<Path> HELD = new HashSet<>();

  private final Path directory;
  private final FileChannel channel;

  private DirectoryLock(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  /** Claims the directory, which is created if it is missing. */
  static DirectoryLock claim(Path dataDirectory) {
    try {
      Path directory = OwnDirectory.ready(dataDirectory).toRealPath();
      RetryDeadline retryDeadline = RetryDeadline.of(PROBE);
      while (true) {
        DirectoryLock lock = claimNow(directory);
        if (lock != null) {
          return lock;
        }
        retryDeadline.pauseOrFail(
            "the data directory %s is in use by another running stack: use that one, stop it, or choose another directory"
                .formatted(dataDirectory));
      }
    } catch (IOException e) {
      throw new StackException(
          "the data directory " + dataDirectory + " cannot be used: " + Reasons.of(e), e);
    }
  }

  /** Where it is. */
  Path directory() {
    return directory;
  }

  static boolean isHeld(Path dataDirectory) {
    try {
      return Files.exists(fileIn(dataDirectory)) && isHeldNow(dataDirectory.toRealPath());
    } catch (IOException e) {
      throw new StackException(
          "the data directory " + dataDirectory + " cannot be read: " + Reasons.of(e), e);
    }
  }

  private static synchronized @Nullable DirectoryLock claimNow(Path directory) throws IOException {
    if (HELD.contains(directory)) {
      return null;
    }
    FileChannel channel =
        FileChannel.open(fileIn(directory), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      return null;
    }
    HELD.add(directory);
    return new DirectoryLock(directory, channel);
  }

  private static synchronized boolean isHeldNow(Path directory) throws IOException {
    if (HELD.contains(directory)) {
      return true;
    }
    // A shared lock: two processes that look at once must not take each other for an owner.
    try (FileChannel channel = FileChannel.open(fileIn(directory), StandardOpenOption.READ);
        FileLock probe = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return probe == null;
    }
  }

  private static Path fileIn(Path directory) {
    return directory.resolve("stack.lock");
  }

  @Override
  public void close() {
    synchronized (DirectoryLock.class) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new StackException(
            "the data directory " + directory + " cannot be unlocked: " + Reasons.of(e), e);
      } finally {
        HELD.remove(directory);
      }
    }
  }
}
