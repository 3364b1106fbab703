package io.foreknown.producers.poll;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before the next question: the interval, give or take a tenth, so that many who
 * began together do not stay together; after failures up to twice as long with each, but never
 * longer than an hour or the interval; and never less than the server asks for, up to a day.
 */
public record Backoff(Duration interval) {
  private static final Duration MOST = Duration.ofHours(1);
  private static final Duration MOST_ASKED = Duration.ofDays(1);
  private static final double SHARE = 0.1;

  /** More doublings than fit into any limit. */
  private static final int DOUBLINGS = 20;

  /** After an answer. */
  public Duration next(RandomGenerator chance) {
    return times(interval, 1 - SHARE + 2 * SHARE * chance.nextDouble());
  }

  /**
   * After failures.
   *
   * @param failures in a row, at least one
   * @param asked what the server asks for; null: it does not say
   */
  public Duration afterFailures(int failures, @Nullable Duration asked, RandomGenerator chance) {
    Duration most = interval.compareTo(MOST) > 0 ? interval : MOST;
    double doubled = Math.pow(2, Math.min(failures, DOUBLINGS));
    Duration longest = least(most, times(interval, doubled));
    Duration own = times(longest, 0.5 + chance.nextDouble() / 2);
    Duration server = asked == null ? Duration.ZERO : least(asked, MOST_ASKED);
    return own.compareTo(server) < 0 ? server : own;
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration times(Duration duration, double factor) {
    return Duration.ofMillis(Math.max(1, Math.round(duration.toMillis() * factor)));
  }
}
