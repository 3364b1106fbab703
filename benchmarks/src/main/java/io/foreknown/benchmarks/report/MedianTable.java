package io.foreknown.benchmarks.report;

import io.foreknown.benchmarks.candidate.Candidate;
import io.foreknown.benchmarks.trial.Measured;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Medians of all series, and how they relate to the newcomer's join and to the ceiling. */
public record MedianTable(List<Series> series) {
  private static final String HEADING =
      "%-18s %7s %10s %8s %8s %10s %10s %12s%n"
          .formatted(
              "candidate",
              "commit",
              "claims/s",
              "x naive",
              "of pass",
              "client us",
              "broker us",
              "outputs");

  /** A line per series. */
  public String text() {
    return HEADING + series.stream().map(this::line).collect(Collectors.joining());
  }

  private String line(Series of) {
    return "%-18s %5dms %,10.0f %8s %8s %10.1f %10.1f %,12.0f%n"
        .formatted(
            of.candidate().word(),
            of.commitMillis(),
            of.rate(),
            ratio(of, Candidate.NAIVE, "%.2f"),
            ratio(of, Candidate.PASS, "%.1f%%"),
            of.median(Measured::clientPerClaim),
            of.median(Measured::brokerPerClaim),
            of.median(Measured::outputs));
  }

  /** With the same commit interval; a dash when the other was not measured. */
  private String ratio(Series of, Candidate other, String format) {
    return series.stream()
        .filter(any -> any.candidate() == other && any.commitMillis() == of.commitMillis())
        .findFirst()
        .map(any -> of.rate() / any.rate() * (format.contains("%%") ? 100 : 1))
        .map(ratio -> String.format(Locale.ROOT, format, ratio))
        .orElse("-");
  }
}
