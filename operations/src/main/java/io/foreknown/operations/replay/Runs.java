package io.foreknown.operations.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * The runs that were begun from this data directory, a locked file each. The system frees the lock
 * of a process that dies, so a file that is not locked names a run that was killed.
 */
final class Runs {
  private static final String SUFFIX = ".run";

  private final Cluster cluster;
  private final Path directory;
  private final String clusterId;

  private Runs(Cluster cluster, Path directory, String clusterId) {
    this.cluster = cluster;
    this.directory = directory;
    this.clusterId = clusterId;
  }

  static Runs of(Cluster cluster) {
    Path directory = cluster.stateDirectory().resolve("runs");
    try (Admin admin = cluster.admin()) {
      String id = admin.describeCluster().clusterId().get();
      return new Runs(cluster, Files.createDirectories(directory), String.valueOf(id));
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be made", e);
    } catch (ExecutionException e) {
      throw new CommandException(
          "Kafka at %s: %s".formatted(cluster.address().bootstrapServers(), e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("interrupted", e);
    }
  }

  /** A run that is going on; its file stays if it ends without having been taken away. */
  record RunLock(Path file, FileChannel lock) implements AutoCloseable {
    /** Nothing of the run is left, or what is left is meant to stay. */
    void isOver() {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be removed", e);
      }
    }

    @Override
    public void close() {
      try {
        lock.close();
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be closed", e);
      }
    }
  }

  /** Notes that a run begins. */
  RunLock begin(TopicSettings topics) {
    Path file = directory.resolve(topics.prefix() + SUFFIX);
    try {
      FileChannel lock =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock.tryLock() == null) {
        lock.close();
        throw new CommandException(
            "a run under %s is going on; choose another --run".formatted(topics.prefix()));
      }
      lock.write(ByteBuffer.wrap(clusterId.getBytes(UTF_8)));
      return new RunLock(file, lock);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  /** Takes away what killed runs have left on this cluster. */
  void removeKilled(Consumer<String> removed) {
    for (Path file : files()) {
      try (FileChannel lock =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        if (lock.tryLock() != null && text(lock).equals(clusterId)) {
          String prefix = file.getFileName().toString().replace(SUFFIX, "");
          Run.remove(cluster, new TopicSettings(prefix, 1, (short) 1));
          Files.deleteIfExists(file);
          removed.accept(prefix);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be read", e);
      }
    }
  }

  /** Through the channel that has the lock: closing another of the same file would free it. */
  private static String text(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // Until all is read.
    }
    return new String(bytes.array(), UTF_8);
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be read", e);
    }
  }
}
