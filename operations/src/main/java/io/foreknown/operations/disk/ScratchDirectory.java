package io.foreknown.operations.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A directory for what this process alone needs while it runs. It holds a locked file; the system
 * frees the lock of a process that dies, however it dies, and the next one that makes a directory
 * beside it takes it away. Process numbers would not do: in containers all are the same.
 */
public final class ScratchDirectory implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScratchDirectory.class);
  private static final String NAME = "scratch";
  private static final String LOCK = "lock";

  private final Path path;
  private final FileChannel lock;

  private ScratchDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** A new one, in the folder of all of them under this directory. */
  public static ScratchDirectory under(Path parent) {
    try {
      Path all = Files.createDirectories(parent.resolve(NAME));
      // One process at a time: no directory is seen that is not locked yet.
      try (FileChannel door = open(all)) {
        var unused = door.lock();
        removeLeft(all);
        Path path = Files.createTempDirectory(all, "process-");
        FileChannel lock = open(path);
        if (lock.tryLock() == null) {
          throw new IOException("%s is locked already, though it is new".formatted(path));
        }
        return new ScratchDirectory(path, lock);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be used".formatted(parent.resolve(NAME)), e);
    }
  }

  private static FileChannel open(Path directory) throws IOException {
    return FileChannel.open(
        directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static void removeLeft(Path all) throws IOException {
    for (Path each : directories(all)) {
      try (FileChannel lock = open(each)) {
        if (lock.tryLock() != null) {
          Utils.delete(each.toFile());
        }
      } catch (IOException e) {
        LOG.warn("{} is left, it cannot be removed", each, e);
      }
    }
  }

  private static List<Path> directories(Path all) throws IOException {
    try (Stream<Path> found = Files.list(all)) {
      return found.filter(Files::isDirectory).toList();
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try (lock) {
      Utils.delete(path.toFile());
    } catch (IOException e) {
      LOG.warn("{} is left, it cannot be removed", path, e);
    }
  }
}
