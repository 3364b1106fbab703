package io.foreknown.cli;

import io.foreknown.operations.cluster.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Shows whoever watches over a process whether it works now: a file that is there while it does. A
 * killed process leaves it, until the next one starts.
 */
final class ReadyFile implements AutoCloseable {
  private final @Nullable Path path;

  private ReadyFile(@Nullable Path path) {
    this.path = path;
  }

  /** Not there yet; {@code path} null: nobody watches. */
  static ReadyFile at(@Nullable Path path) {
    ReadyFile file = new ReadyFile(path == null ? null : path.toAbsolutePath());
    file.requireDirectory();
    file.close();
    return file;
  }

  private void requireDirectory() {
    Path directory = path == null ? null : path.getParent();
    if (directory != null && !(Files.isDirectory(directory) && Files.isWritable(directory))) {
      throw new CommandException(
          "--ready-file %s: the directory %s is missing or cannot be written to"
              .formatted(path, directory));
    }
  }

  /** Is there from now on if the process works, and else is not. */
  void follow(boolean isReady) {
    if (!isReady) {
      close();
    } else if (path != null && !Files.exists(path)) {
      try {
        Files.createFile(path);
      } catch (IOException e) {
        throw new CommandException("--ready-file %s cannot be created: %s".formatted(path, e), e);
      }
    }
  }

  @Override
  public void close() {
    if (path != null) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new CommandException("--ready-file %s cannot be deleted: %s".formatted(path, e), e);
      }
    }
  }
}
