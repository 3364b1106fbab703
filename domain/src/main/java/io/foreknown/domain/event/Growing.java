package io.foreknown.domain.event;

import io.foreknown.domain.Bag;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.IncidentReport;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A count that grows, as reports give it; those that do not give it do not count. */
final class Growing implements EventAspect<IncidentReport> {
  private static final Comparator<Reported<IncidentReport>> LATEST_FIRST =
      Comparator.comparing((Reported<IncidentReport> reported) -> reported.claim().asOf().to())
          .reversed()
          .thenComparing(Reported.newestFirst());

  private final NavigableMap<Reported<IncidentReport>, Count> counts = new TreeMap<>(LATEST_FIRST);
  private final Bag<Long> lower = new Bag<>();
  private final Bag<Long> upper = new Bag<>();
  private final Function<IncidentReport, @Nullable Count> counted;

  Growing(Function<IncidentReport, @Nullable Count> counted) {
    this.counted = counted;
  }

  /** Null when no report gives it. */
  @Nullable AgreedCount agreedCount() {
    if (counts.isEmpty()) {
      return null;
    }
    Count latest = counts.firstEntry().getValue();
    return new AgreedCount(latest, counts.size() == 1 ? latest : hull());
  }

  /** A missing lower bound is 0, a missing upper bound is wider than any. */
  private Count hull() {
    return new Count(lower.first(), upper.size() < counts.size() ? null : upper.last());
  }

  @Override
  public void add(Reported<IncidentReport> reported) {
    Count count = counted.apply(reported.claim());
    if (count != null) {
      counts.put(reported, count);
      lower.add(atLeast(count));
      if (count.atMost() != null) {
        upper.add(count.atMost());
      }
    }
  }

  @Override
  public void remove(Reported<IncidentReport> reported) {
    Count count = counts.remove(reported);
    if (count != null) {
      lower.remove(atLeast(count));
      if (count.atMost() != null) {
        upper.remove(count.atMost());
      }
    }
  }

  private static long atLeast(Count count) {
    return count.atLeast() == null ? 0 : count.atLeast();
  }
}
