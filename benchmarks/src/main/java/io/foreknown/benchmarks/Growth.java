package io.foreknown.benchmarks;

import io.foreknown.benchmarks.workload.Recipe;

/** A pair of workloads whose cost per claim may differ by no more than a bound. */
enum Growth {
  /** Warnings that are open all the time, a thousand or so many. */
  OPEN(1.25) {
    @Override
    Recipe small(long claims) {
      return Recipe.of(claims).withOpenAtOnce(1_000).withStock(1_000);
    }

    @Override
    Recipe large(long claims, long open) {
      return small(claims).withStock(open);
    }
  },
  /** Five times as many claims. */
  SIZE(1.10) {
    @Override
    Recipe large(long claims, long open) {
      return Recipe.of(5 * claims);
    }
  },
  /** Five of a hundred claims come late, or none. */
  LATE(1.2) {
    @Override
    Recipe small(long claims) {
      return Recipe.of(claims).withLate(0);
    }
  },
  /** Fifteen of a hundred claims are statements, or none; a statement may cost no more. */
  STATEMENTS(1.25) {
    @Override
    Recipe large(long claims, long open) {
      return small(claims).withStatements(STATED);
    }
  },
  /** Ten reports of each event, or ten thousand. */
  REPORTS(2.0) {
    @Override
    Recipe small(long claims) {
      return Recipe.of(claims).withReports(10);
    }

    @Override
    Recipe large(long claims, long open) {
      return Recipe.of(claims).withReports(10_000);
    }
  };

  /** Share of the statements on the large side of {@link #STATEMENTS}. */
  static final double STATED = 0.15;

  private final double bound;

  Growth(double bound) {
    this.bound = bound;
  }

  /** How many times the cost per claim may be. */
  double bound() {
    return bound;
  }

  /** So many claims, of the cheaper sort. */
  Recipe small(long claims) {
    return Recipe.of(claims);
  }

  /** So many claims, or more of them; the second number is for {@link #OPEN} alone. */
  Recipe large(long claims, long open) {
    return Recipe.of(claims);
  }
}
