package io.foreknown.producers.poll;

import io.foreknown.monitor.retry.Backoff;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before the next question: the interval, give or take a tenth, so that many who
 * began together do not stay together; after failures up to twice as long with each, but never
 * longer than an hour or the interval; and never less than the server asks for, up to a day.
 */
public record Interval(Duration interval) {
  private static final Duration MOST = Duration.ofHours(1);
  private static final Duration MOST_ASKED = Duration.ofDays(1);
  private static final double SHARE = 0.1;

  /** After an answer. */
  public Duration next(RandomGenerator chance) {
    double factor = 1 - SHARE + 2 * SHARE * chance.nextDouble();
    return Duration.ofMillis(Math.max(1, Math.round(interval.toMillis() * factor)));
  }

  /**
   * After failures.
   *
   * @param failures in a row, at least one
   * @param asked what the server asks for; null: it does not say
   */
  public Duration afterFailures(int failures, @Nullable Duration asked, RandomGenerator chance) {
    Duration most = interval.compareTo(MOST) > 0 ? interval : MOST;
    return new Backoff(interval.multipliedBy(2), most, MOST_ASKED)
        .after(failures, chance.nextDouble(), asked);
  }
}
