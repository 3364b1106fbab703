package io.foreknown.benchmarks.cluster;

import io.foreknown.benchmarks.report.ProcFile;
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
    Long now = ProcFile.of(running.pid() + "/status").megabytes("VmHWM").orElse(peakMb);
    double cpu =
        running.info().totalCpuDuration().map(Duration::toMillis).map(ms -> ms / 1e3).orElse(0.0);
    return new Watched(seconds, Math.max(cpu, cpuSeconds), now);
  }

  Watched took(double all) {
    return new Watched(all, cpuSeconds, peakMb);
  }
}
