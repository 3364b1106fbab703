package io.foreknown.domain.time;

import java.time.Duration;
import java.time.Instant;

/**
 * An interval of whole seconds, from the least to the greatest that two spans allow; rounded
 * outwards, so that it always contains the truth. Negative when the later moment came first.
 */
public record Seconds(long min, long max) {
  private static final long MILLIS = 1_000;

  /**
   * How long before {@code later} the moment {@code earlier} was: {@code [later.from − earlier.to,
   * later.to − earlier.from]}. A warning of 6 March (the whole day) and an attack on 22 March at
   * 16:58 exactly are 16 h 58 min and 15 days apart at least, a day more at most.
   */
  public static Seconds between(Span earlier, Span later) {
    return new Seconds(
        Math.floorDiv(millis(earlier.to(), later.from()), MILLIS),
        -Math.floorDiv(-millis(earlier.from(), later.to()), MILLIS));
  }

  private static long millis(Instant from, Instant to) {
    return Duration.between(from, to).toMillis();
  }
}
