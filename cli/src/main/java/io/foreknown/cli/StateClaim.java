package io.foreknown.cli;

import io.foreknown.operations.cluster.CommandException;
import io.foreknown.stack.Reasons;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to work on a part of a state directory, for one program at a time. The second one
 * learns which has it and where that answers; the system frees the lock of a process that dies.
 */
final class StateClaim implements AutoCloseable {
  private final FileChannel lock;
  private final Path notice;
  private final String command;

  private StateClaim(FileChannel lock, Path notice, String command) {
    this.lock = lock;
    this.notice = notice;
    this.command = command;
  }

  /**
   * Claims it.
   *
   * @param part of the directory; several installations may share one
   * @param command that works on it
   * @param option by which another directory is chosen
   */
  static StateClaim of(Path directory, String part, String command, String option) {
    try {
      Files.createDirectories(directory);
      Path notice = directory.resolve(part + ".running");
      FileChannel lock = locked(directory.resolve(part + ".lock"));
      if (lock == null) {
        throw new CommandException(
            "%s with its state in %s: use that one, stop it, or choose another %s"
                .formatted(running(notice), directory, option));
      }
      StateClaim claim = new StateClaim(lock, notice, command);
      claim.write(" (process %d)".formatted(ProcessHandle.current().pid()));
      return claim;
    } catch (IOException e) {
      throw new CommandException(
          "the state directory %s cannot be used: %s; choose another with %s"
              .formatted(directory, Reasons.of(e), option),
          e);
    }
  }

  private static @Nullable FileChannel locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // By this very process.
    }
    channel.close();
    return null;
  }

  /** The owner may have had no time yet to say who it is. */
  private static String running(Path notice) throws IOException {
    String owner = Files.exists(notice) ? Files.readString(notice).strip() : "";
    return owner.isEmpty() ? "another program is already running" : owner;
  }

  /** Says where the program is reached. */
  void answersAt(URI address) {
    try {
      write(" at " + address);
    } catch (IOException e) {
      throw new CommandException("%s cannot be written: %s".formatted(notice, Reasons.of(e)), e);
    }
  }

  private void write(String where) throws IOException {
    Files.writeString(notice, "'%s' is already running%s".formatted(command, where));
  }

  @Override
  public void close() {
    try (lock) {
      Files.deleteIfExists(notice);
    } catch (IOException e) {
      throw new CommandException("%s cannot be deleted: %s".formatted(notice, Reasons.of(e)), e);
    }
  }
}
