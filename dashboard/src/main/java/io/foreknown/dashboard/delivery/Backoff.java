package io.foreknown.dashboard.delivery;

import io.foreknown.domain.StableId;
import java.time.Duration;

/**
 * How long to wait after a failure: twice as long after each, and by chance up to half less, so
 * that endpoints that failed together do not come back together.
 *
 * <p>With 2 s and 15 min: 1 to 2 s after the first failure, 2 to 4 s after the second, 7.5 to 15
 * min after the tenth and every later one.
 */
public record Backoff(Duration first, Duration most) {
  /** For endpoints that are away. */
  public static final Backoff SHIPPED = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(15));

  /** An endpoint that asks for more is asked again after this long all the same. */
  public static final Duration MOST_ASKED = Duration.ofHours(1);

  private static final int DOUBLINGS = 30;

  /**
   * The wait.
   *
   * @param failures in a row, at least 1
   * @param chance from 0 to below 1
   * @param asked what the endpoint asked for; zero: nothing
   */
  public Duration after(int failures, double chance, Duration asked) {
    long doubled = first.toMillis() << Math.min(failures - 1, DOUBLINGS);
    long whole = Math.min(doubled, most.toMillis());
    long millis = whole - (long) (whole / 2.0 * chance);
    long least = Math.min(asked.toMillis(), MOST_ASKED.toMillis());
    return Duration.ofMillis(Math.max(millis, least));
  }

  /** From 0 to below 1, and of other texts another: chance that can be repeated. */
  public static double chance(String... texts) {
    long hash = StableId.of(texts).hashCode() & 0xffff_ffffL;
    return hash / (double) (1L << 32);
  }
}
