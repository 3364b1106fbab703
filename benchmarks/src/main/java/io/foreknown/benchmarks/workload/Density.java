package io.foreknown.benchmarks.workload;

/**
 * How many cities there must be for the wanted number of matches per claim.
 *
 * <p>A pair of a warning and an incident matches if both fall into the same city, at times that fit
 * and with hazards that fit. So the expected number of matches is warnings × incidents × Σp² × the
 * share of times that fit × the share of the rest.
 */
final class Density {
  /** Shipped rule for {@code security}: how long after the incident a warning is kept. */
  private static final double TOO_LATE_DAYS = 7;

  /** Share of the pairs in time whose hazard, kind and actor fit; found by counting. */
  private static final double FIT = 0.70;

  /** As {@link #FIT}, of the pairs whose warning came too late: near misses do not count then. */
  private static final double FIT_TOO_LATE = 0.39;

  /** As {@link #FIT}, of the stock, which is of security alone and never closes. */
  private static final double FIT_STOCK = FIT * 1.08;

  private static final double FRESH = 1 - Recipe.DUPLICATES - Recipe.REVISIONS;

  private Density() {}

  static int cities(Recipe recipe) {
    double warnings = recipe.reported() * FRESH * Recipe.WARNINGS;
    double incidents = recipe.reported() * FRESH * (1 - Recipe.WARNINGS);
    double pairs =
        incidents * (warnings * timesThatFit(recipe.days()) + recipe.stock() * FIT_STOCK);
    double wanted = Recipe.MATCHES_PER_CLAIM * recipe.reported() / pairs;
    int least = 1;
    int most = 50_000_000;
    while (least < most) {
      int middle = (least + most) >>> 1;
      if (sumOfSquares(middle) > wanted) {
        least = middle + 1;
      } else {
        most = middle;
      }
    }
    return least;
  }

  /** Of two moments drawn evenly from so many days, by how much the second may follow. */
  private static double timesThatFit(int days) {
    return FIT * within(Recipe.OPEN_DAYS, days) + FIT_TOO_LATE * within(TOO_LATE_DAYS, days);
  }

  private static double within(double lag, int days) {
    double share = Math.min(1, lag / days);
    return share - share * share / 2;
  }

  /**
   * Σp² where the share of the first k of n cities is √(k/n): a Zipf law with exponent ½. A steeper
   * one would give the first city more matches than all others, at this many open warnings.
   */
  private static double sumOfSquares(int cities) {
    double euler = 0.5772;
    // (√(k+1) − √k)² is about 1/(4k + 2); exact for the first.
    return (1 + (Math.log(cities) + euler - 0.5) / 4) / cities;
  }
}
