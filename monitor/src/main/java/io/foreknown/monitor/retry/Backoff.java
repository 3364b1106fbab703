package io.foreknown.monitor.retry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait after a failure: twice as long after each, and by chance up to half less, so
 * that those who failed together do not come back together.
 *
 * <p>With 2 s and 15 min: 1 to 2 s after the first failure, 2 to 4 s after the second, 7.5 to 15
 * min after the tenth and every later one.
 *
 * @param first after the first failure
 * @param most after any
 * @param mostAsked who asks for more is asked again after this long all the same
 */
public record Backoff(Duration first, Duration most, Duration mostAsked) {
  /** More doublings than fit into any limit. */
  private static final int DOUBLINGS = 20;

  /**
   * The wait.
   *
   * @param failures in a row, at least 1
   * @param chance from 0 to below 1
   * @param asked what the other side asked for; null: it did not say
   */
  public Duration after(int failures, double chance, @Nullable Duration asked) {
    long doubled = first.toMillis() << Math.min(failures - 1, DOUBLINGS);
    long whole = Math.min(doubled, most.toMillis());
    long millis = whole - Math.round(whole / 2.0 * chance);
    long least = asked == null ? 0 : Math.min(asked.toMillis(), mostAsked.toMillis());
    return Duration.ofMillis(Math.max(millis, least));
  }
}
