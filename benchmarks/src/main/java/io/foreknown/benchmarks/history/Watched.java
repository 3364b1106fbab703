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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a process of its own took, from its start to its end.
 *
 * @param peakMb of memory that was resident; as Linux tells, null elsewhere
 * @param heldMb of its heap, the most that was in use after a collection
 * @param cpuSeconds of processors, up to a tenth of a second before the end
 */
public record Watched(double seconds, double cpuSeconds, @Nullable Long peakMb, long heldMb) {
  private static final Pattern AFTER = Pattern.compile("->(\\d+)M\\(");
  private static final int LOOK_MILLIS = 50;

  /** Runs a program of this class path to its end; what it prints is shown. */
  public static Watched run(List<String> jvm, String main, List<String> arguments)
      throws IOException, InterruptedException {
    Path collections = Files.createTempFile("foreknown-benchmark-", ".gc");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.add("-Xlog:gc:file=" + collections);
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
    double seconds = Duration.between(begun, Instant.now()).toMillis() / 1e3;
    return new Watched(seconds, cpu.toMillis() / 1e3, peak, heldMb(collections));
  }

  private static long heldMb(Path collections) throws IOException {
    try (Stream<String> lines = Files.lines(collections)) {
      return lines
          .map(AFTER::matcher)
          .filter(Matcher::find)
          .mapToLong(after -> Long.parseLong(after.group(1)))
          .max()
          .orElse(0);
    }
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
