package io.foreknown.benchmarks;

import io.foreknown.benchmarks.workload.Recipe;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A pair of workloads whose cost per claim may differ by no more than a bound. */
enum Growth {
  /** Warnings that are open all the time, a thousand or so many. */
  OPEN(
      1.25,
      small -> small.withOpenAtOnce(1_000).withStock(1_000),
      (small, open) -> small.withStock(open)),
  /** Five times as many claims. */
  SIZE(1.10, small -> small, (small, open) -> Recipe.of(5 * small.claims())),
  /** Five of a hundred claims come late, or none. */
  LATE(1.2, small -> small.withLate(0), (small, open) -> Recipe.of(small.claims())),
  /** Fifteen of a hundred claims are statements, or none; a statement may cost no more. */
  STATEMENTS(1.25, small -> small, (small, open) -> small.withStatements(Growth.STATED)),
  /** Ten reports of each event, or ten thousand. */
  REPORTS(2.0, small -> small.withReports(10), (small, open) -> small.withReports(10_000));

  /** Share of the statements on the large side of {@link #STATEMENTS}. */
  static final double STATED = 0.15;

  private final double bound;
  private final UnaryOperator<Recipe> small;
  private final BiFunction<Recipe, Long, Recipe> large;

  Growth(double bound, UnaryOperator<Recipe> small, BiFunction<Recipe, Long, Recipe> large) {
    this.bound = bound;
    this.small = small;
    this.large = large;
  }

  /** How many times the cost per claim may be. */
  double bound() {
    return bound;
  }

  /** So many claims, of the cheaper sort. */
  Recipe small(long claims) {
    return small.apply(Recipe.of(claims));
  }

  /** So many claims, or more of them; the second number is for {@link #OPEN} alone. */
  Recipe large(long claims, long open) {
    return large.apply(small(claims), open);
  }
}
