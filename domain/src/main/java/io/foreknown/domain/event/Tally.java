package io.foreknown.domain.event;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.IncidentReport;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A growing count that several reports tell.
 *
 * @param count the one that held latest; ties by publication, then least id
 * @param envelope the hull of all that was told
 */
public record Tally(Count count, Count envelope) {

  /** Folds the reports that tell the count; null when none does. */
  static @Nullable Tally of(
      List<IncidentReport> newestFirst, Function<IncidentReport, @Nullable Count> counted) {
    List<IncidentReport> telling =
        newestFirst.stream().filter(report -> counted.apply(report) != null).toList();
    Comparator<IncidentReport> latest =
        Comparator.comparing((IncidentReport report) -> report.asOf().to()).reversed();
    Count last = telling.stream().sorted(latest).map(counted).findFirst().orElse(null);
    return last == null
        ? null
        : new Tally(last, telling.stream().map(counted).reduce(Tally::hull).orElse(last));
  }

  /** A missing lower bound is 0, a missing upper bound is wider than any. */
  private static Count hull(Count one, Count other) {
    return new Count(
        Math.min(atLeast(one), atLeast(other)),
        one.atMost() == null || other.atMost() == null
            ? null
            : Long.valueOf(Math.max(one.atMost(), other.atMost())));
  }

  private static long atLeast(Count count) {
    return count.atLeast() == null ? 0 : count.atLeast();
  }
}
