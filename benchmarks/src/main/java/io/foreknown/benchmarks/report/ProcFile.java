package io.foreknown.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A file of lines such as {@code MemTotal: 8 kB}, in which Linux says how things are. */
public record ProcFile(Path path) {
  /** Below {@code /proc}; elsewhere there is none, and nothing is found in it. */
  public static ProcFile of(String name) {
    return new ProcFile(Path.of("/proc", name));
  }

  Optional<String> text(String key) {
    try (Stream<String> lines = Files.lines(path)) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty(); // No Linux, or the process has ended meanwhile.
    }
  }

  /** Of a value in kilobytes. */
  public Optional<Long> megabytes(String key) {
    return text(key).map(text -> Long.parseLong(text.replaceAll("\\D", "")) / 1_024);
  }
}
