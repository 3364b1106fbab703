package io.foreknown.benchmarks.soak;

import io.foreknown.benchmarks.cluster.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;

/** Bytes of the state on disk are others when the instance starts again than when it ended. */
final class CorruptState implements Disaster {
  private static final Duration BOUND = Duration.ofMinutes(10);
  private static final int EVERY = 97;

  @Override
  public int instances() {
    return 1;
  }

  @Override
  public List<Case> cases(Installation installation) {
    Child instance = installation.child("serve-1");
    return List.of(
        of("the tables of a killed instance are corrupt", installation, ".sst", instance::kill),
        of("the tables of a stopped instance are corrupt", installation, ".sst", instance::stop),
        of("its checkpoints are corrupt", installation, ".checkpoint", instance::stop),
        of("its list of tables is corrupt", installation, "MANIFEST", instance::stop));
  }

  private static Case of(String name, Installation installation, String files, Runnable end) {
    Child instance = installation.child("serve-1");
    return new Case(
        name,
        () -> {
          end.run();
          corrupt(installation.state(1), files);
          instance.start();
        },
        () -> empty(instance, installation.state(1)),
        BOUND,
        true);
  }

  private static void corrupt(Path directory, String files) {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file :
          all.filter(path -> String.valueOf(path.getFileName()).contains(files)).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i += EVERY) {
          bytes[i] = (byte) ~bytes[i];
        }
        Files.write(file, bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the documentation tells whoever has lost the disk; what went on need not. */
  private static void empty(Child instance, Path directory) {
    if (instance.isAlive()) {
      return;
    }
    try {
      Utils.delete(directory.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
