package io.foreknown.benchmarks.report;

import io.foreknown.benchmarks.candidate.Candidate;
import io.foreknown.benchmarks.trial.Measured;
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

  /** Claims a second, the median of all runs. */
  public double rate() {
    return median(Measured::rate);
  }

  /** The lower of the two middle ones of an even number. */
  public double median(ToDoubleFunction<Measured> of) {
    double[] sorted = runs.stream().mapToDouble(of).sorted().toArray();
    return sorted[(sorted.length - 1) / 2];
  }
}
