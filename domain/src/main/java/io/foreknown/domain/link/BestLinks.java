package io.foreknown.domain.link;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The links of one event with older ones that are emitted, which are the best few of all. */
public final class BestLinks {
  /** So many older events are suggested for each event. */
  public static final int MOST = 3;

  private BestLinks() {}

  /** The best of these, in order. */
  public static List<Link> of(Collection<Link> links) {
    return best(links.stream());
  }

  private static List<Link> best(Stream<Link> links) {
    return links.sorted(Link.BEST_FIRST).limit(MOST).toList();
  }

  /** Whether one more link of this score may be among the best. */
  public static boolean mayBeAmong(List<Link> best, double score) {
    return best.size() < MOST || score >= best.get(MOST - 1).score();
  }

  /**
   * The best links of an event once that with one older event is another.
   *
   * @param best until now
   * @param older id of the older event
   * @param now null: no link any more
   * @return null where one that is not among the best until now may take its place, so that all
   *     must be looked at
   */
  public static @Nullable List<Link> after(List<Link> best, String older, @Nullable Link now) {
    List<Link> others = best.stream().filter(link -> !link.older().equals(older)).toList();
    boolean wasAmong = others.size() < best.size();
    if (now == null) {
      return wasAmong && best.size() == MOST ? null : others;
    }
    if (wasAmong && best.size() == MOST && Link.BEST_FIRST.compare(now, best.get(MOST - 1)) > 0) {
      return null;
    }
    return best(Stream.concat(others.stream(), Stream.of(now)));
  }
}
