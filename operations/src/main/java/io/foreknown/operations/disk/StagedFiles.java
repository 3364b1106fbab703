package io.foreknown.operations.disk;

import io.foreknown.operations.cluster.CommandException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;

/**
 * Files that together take the place of those of the same names in a directory. They are written in
 * a hidden directory inside it, which is on the same disk. That one is renamed when all are whole:
 * until then the old files stand, from then on the new ones do, even if the process is killed
 * before it has moved them all, for who writes here next moves the rest first.
 */
public final class StagedFiles implements AutoCloseable {
  private static final String INCOMPLETE = ".incomplete";
  private static final String COMPLETE = ".complete";
  private static final String LOCK = "lock";

  private final Path directory;
  private final FileChannel lock;

  private StagedFiles(Path directory, FileChannel lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /** Begins to write into a directory; what was interrupted there is completed or removed. */
  public static StagedFiles in(Path directory) {
    try {
      completeMoving(directory);
      Path incomplete = Files.createDirectories(directory.resolve(INCOMPLETE));
      StagedFiles staged = new StagedFiles(directory, locked(directory, incomplete));
      for (Path left : files(incomplete)) {
        Utils.delete(left.toFile());
      }
      return staged;
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be written to", e);
    }
  }

  private static void completeMoving(Path directory) throws IOException {
    Path complete = directory.resolve(COMPLETE);
    if (Files.isDirectory(complete)) {
      FileChannel held = locked(directory, complete);
      try {
        move(complete, directory);
      } finally {
        held.close();
      }
    }
  }

  /** The system frees the lock of a process that dies. */
  private static FileChannel locked(Path directory, Path staging) throws IOException {
    FileChannel channel =
        FileChannel.open(
            staging.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // By this very process.
    }
    channel.close();
    throw new CommandException("another command is writing into %s".formatted(directory));
  }

  /** Fails if a directory holds some old files and some new ones. */
  public static void requireWhole(Path directory) {
    if (Files.isDirectory(directory.resolve(COMPLETE))) {
      throw new CommandException(
          "%s: what wrote here was interrupted, some files are older than others; run it again"
              .formatted(directory));
    }
  }

  /** Where to write the file of this name. */
  public Path path(String name) {
    return directory.resolve(INCOMPLETE).resolve(name);
  }

  /** Where that file will be. */
  public Path target(String name) {
    return directory.resolve(name);
  }

  /** All are whole. */
  public void complete() {
    Path complete = directory.resolve(COMPLETE);
    try {
      Files.move(directory.resolve(INCOMPLETE), complete, StandardCopyOption.ATOMIC_MOVE);
      move(complete, directory);
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be written to", e);
    }
  }

  private static void move(Path complete, Path directory) throws IOException {
    for (Path file : files(complete)) {
      Files.move(file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    Utils.delete(complete.toFile());
  }

  private static List<Path> files(Path staging) throws IOException {
    try (Stream<Path> all = Files.list(staging)) {
      return all.filter(file -> !file.endsWith(LOCK)).sorted().toList();
    }
  }

  /** Nothing is left of files that were not completed. */
  @Override
  public void close() {
    try (lock) {
      Utils.delete(directory.resolve(INCOMPLETE).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be cleaned", e);
    }
  }
}
