package io.foreknown.cli;

import io.foreknown.cli.cluster.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever watches over a process that it works: a file that is there from then on, and no
 * longer when the process ends by itself. A killed process leaves it, until the next one starts.
 */
final class ReadyFile implements AutoCloseable {
  private final @Nullable Path path;

  private ReadyFile(@Nullable Path path) {
    this.path = path;
  }

  /** Not there yet; {@code path} null: nobody watches. */
  static ReadyFile at(@Nullable Path path) {
    ReadyFile file = new ReadyFile(path == null ? null : path.toAbsolutePath());
    file.close();
    return file;
  }

  /** Nothing happens if it is there. */
  void create() {
    if (path != null && !Files.exists(path)) {
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
