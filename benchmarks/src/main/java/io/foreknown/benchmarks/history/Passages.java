package io.foreknown.benchmarks.history;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All ways side by side, of several passages the one with the middle rate. */
public record Passages(long claims, List<Passage> all) {
  private static final String HEADING =
      "%-7s %12s %9s %9s %8s %8s %s%n"
          .formatted(
              "way",
              "claims/s",
              "seconds",
              "results",
              "x duckdb",
              "x pass",
              "processor s, resident MB, heap MB, heap bytes/claim");

  /** Copies the list. */
  public Passages {
    all = List.copyOf(all);
  }

  /** A line for each way. */
  public String table() {
    return HEADING
        + all.stream()
            .map(Passage::way)
            .distinct()
            .sorted()
            .flatMap(claimPath -> middle(claimPath).stream())
            .map(this::line)
            .collect(Collectors.joining());
  }

  private String line(Passage of) {
    return "%-7s %,12.0f %9.1f %,9d %8s %8s %s%n"
        .formatted(
            of.way().word(),
            of.claimsPerSecond(),
            of.seconds(),
            of.results(),
            ratio(of, ClaimPath.DUCKDB),
            ratio(of, ClaimPath.PASS),
            process(of.process()));
  }

  private String process(@Nullable Watched process) {
    return process == null
        ? "-"
        : String.format(
            Locale.ROOT,
            "%.1f, %d, %d, %d",
            process.cpuSeconds(),
            process.peakMb(),
            process.heldMb(),
            (process.heldMb() << 20) / claims);
  }

  /** A dash when the other was not measured. */
  private String ratio(Passage of, ClaimPath other) {
    return middle(other)
        .map(than -> of.claimsPerSecond() / than.claimsPerSecond())
        .map(ratio -> String.format(Locale.ROOT, "%.3f", ratio))
        .orElse("-");
  }

  /** The lower of the two middle ones of an even number. */
  private Optional<Passage> middle(ClaimPath claimPath) {
    List<Passage> sorted =
        all.stream()
            .filter(passage -> passage.way() == claimPath)
            .sorted(Comparator.comparing(Passage::claimsPerSecond))
            .toList();
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
  }
}
