package io.foreknown.benchmarks.soak;

import io.foreknown.benchmarks.cluster.PartMain;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No byte more can be written where the state of an instance is, or the broker's log. */
final class FullDisk implements Disaster {
  private static final Duration BOUND = Duration.ofMinutes(10);
  private static final String SIZE = "256m";
  private static final int BLOCK = 4_096;

  private final List<Path> mounted = new ArrayList<>();

  @Override
  public @Nullable String hindrance() {
    try {
      Path probe = Files.createTempDirectory("foreknown-mount-");
      boolean isAllowed = mount(probe);
      close();
      Files.delete(probe);
      return isAllowed ? null : "a file system of its own cannot be mounted here: root may";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean mount(Path directory) {
    if (run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", directory.toString())) {
      mounted.add(directory);
      return true;
    }
    return false;
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void prepare(Installation installation) {
    for (Path directory : List.of(installation.state(1), broker(installation))) {
      try {
        Files.createDirectories(directory);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      mount(directory);
    }
  }

  private static Path broker(Installation installation) {
    return installation.directory().resolve(PartMain.BROKER);
  }

  @Override
  public List<Case> cases(Installation installation) {
    return List.of(
        of("the disk of the state of serve-1 is full", installation.state(1)),
        of("the disk of the broker is full", broker(installation)));
  }

  private static Case of(String name, Path directory) {
    Path filler = directory.resolve("filler");
    return new Case(name, () -> fill(filler), () -> empty(filler), BOUND, true);
  }

  private static void fill(Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] block = new byte[BLOCK];
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      return; // It is full.
    }
  }

  private static void empty(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    mounted.forEach(directory -> run("umount", "-l", directory.toString()));
    mounted.clear();
  }
}
