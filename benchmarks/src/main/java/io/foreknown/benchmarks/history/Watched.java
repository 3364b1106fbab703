package io.foreknown.benchmarks.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a process of its own took, from its start to its end.
 *
 * @param peakMb of memory that was resident; as Linux tells, null elsewhere
 * @param cpuSeconds of processors, up to a tenth of a second before the end
 */
public record Watched(double seconds, double cpuSeconds, @Nullable Long peakMb) {
  private static final int LOOK_MILLIS = 50;

  /** Runs a program of this class path to its end; what it prints is shown. */
  public static Watched run(List<String> jvm, String main, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(arguments);
    Instant begun = Instant.now();
    Process process = new ProcessBuilder(command).inheritIO().start();
    Long peak = null;
    Duration cpu = Duration.ZERO;
    while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      Long now = peakMb(process.pid());
      peak = now == null ? peak : now; // It only grows.
      cpu = process.info().totalCpuDuration().orElse(cpu);
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(main + " failed with status " + process.exitValue());
    }
    return new Watched(
        Duration.between(begun, Instant.now()).toMillis() / 1e3, cpu.toMillis() / 1e3, peak);
  }

  private static @Nullable Long peakMb(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.isReadable(status)) {
      return null;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
          .findFirst()
          .orElse(null);
    } catch (IOException | UncheckedIOException e) {
      return null; // It has ended meanwhile.
    }
  }
}
