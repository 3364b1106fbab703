package io.foreknown.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;

/** The facts without which a figure says nothing. */
public record Machine(
    String at,
    int processors,
    String processor,
    long memoryMb,
    String system,
    String java,
    String kafka) {
  private static final Path CPUS = Path.of("/proc/cpuinfo");
  private static final Path MEMORY = Path.of("/proc/meminfo");

  /** This machine, now; what Linux alone tells is {@code unknown} elsewhere. */
  public static Machine here(Instant now) {
    String kilobytes = valueOf(MEMORY, "MemTotal").replaceAll("\\D", "");
    return new Machine(
        now.toString(),
        Runtime.getRuntime().availableProcessors(),
        valueOf(CPUS, "model name"),
        kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) / 1_024,
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        AppInfoParser.getVersion());
  }

  private static String valueOf(Path file, String key) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
