package io.foreknown.benchmarks.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;

/** A directory that goes with all that is in it when it is closed. */
public record Temporary(Path path) implements AutoCloseable {
  /** A new one. */
  public static Temporary directory() {
    try {
      return new Temporary(Files.createTempDirectory("foreknown-benchmark-"));
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary directory", e);
    }
  }

  @Override
  public void close() {
    try {
      Utils.delete(path.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + path, e);
    }
  }
}
