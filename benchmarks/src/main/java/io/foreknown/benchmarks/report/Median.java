package io.foreknown.benchmarks.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Medians of one run or more; of an even number the lower of the two in the middle. */
public final class Median {
  private Median() {}

  /** The middle one by this figure. */
  public static <T> T by(ToDoubleFunction<T> figure, List<T> runs) {
    return runs.stream()
        .sorted(Comparator.comparingDouble(figure))
        .toList()
        .get((runs.size() - 1) / 2);
  }

  /** The figure of the middle one. */
  public static <T> double of(ToDoubleFunction<T> figure, List<T> runs) {
    return figure.applyAsDouble(by(figure, runs));
  }
}
