package io.foreknown.benchmarks.trial;

import io.foreknown.benchmarks.candidate.Candidate;
import io.foreknown.benchmarks.report.Median;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** All runs of one candidate with one commit interval. */
public record Series(Candidate candidate, long commitMillis, List<Measured> runs) {
  /** Copies the list. */
  public Series {
    runs = List.copyOf(runs);
  }

  /** Nothing measured yet. */
  public static Series empty(Candidate candidate, long commitMillis) {
    return new Series(candidate, commitMillis, List.of());
  }

  /** The same with one more run. */
  public Series and(Measured run) {
    return new Series(
        candidate, commitMillis, Stream.concat(runs.stream(), Stream.of(run)).toList());
  }

  /** Of all runs. */
  public double median(ToDoubleFunction<Measured> figure) {
    return Median.of(figure, runs);
  }
}
