package io.foreknown.benchmarks.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a process took, from its start to its end.
 *
 * @param cpuSeconds of processors, up to a twentieth of a second before the end
 * @param peakMb of memory that was resident; as Linux counts, null elsewhere
 */
public record Watched(double seconds, double cpuSeconds, @Nullable Long peakMb) {
  static final Watched NOTHING = new Watched(0, 0, null);

  /** What is known of a process that runs, or of before it ended meanwhile. */
  Watched and(Process running) {
    Long now = peakMb(running.pid());
    double cpu =
        running.info().totalCpuDuration().map(Duration::toMillis).map(ms -> ms / 1e3).orElse(0.0);
    return new Watched(seconds, Math.max(cpu, cpuSeconds), now == null ? peakMb : now);
  }

  Watched took(double all) {
    return new Watched(all, cpuSeconds, peakMb);
  }

  private static @Nullable Long peakMb(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try {
      return Files.isReadable(status)
          ? Files.readAllLines(status).stream()
              .filter(line -> line.startsWith("VmHWM:"))
              .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
              .findFirst()
              .orElse(null)
          : null;
    } catch (IOException | UncheckedIOException e) {
      return null; // It has ended meanwhile.
    }
  }
}
