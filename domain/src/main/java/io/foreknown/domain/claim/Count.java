package io.foreknown.domain.claim;

import static io.foreknown.domain.InvalidValueException.require;

import org.jspecify.annotations.Nullable;

/**
 * An interval of numbers: "more than 140" is at least 141 with no upper bound, "143" is exactly
 * 143.
 *
 * @param atLeast the lower bound, inclusive; null when nothing bounds it from below
 * @param atMost the upper bound, inclusive; null when nothing bounds it from above
 */
public record Count(@Nullable Long atLeast, @Nullable Long atMost) {
  /** Refuses a count without any bound, below zero, or that ends before it begins. */
  public Count {
    require(atLeast != null || atMost != null, "needs atLeast, atMost or both");
    require(atLeast == null || atLeast >= 0, "atLeast is %d, 0 or more is expected", atLeast);
    require(atMost == null || atMost >= 0, "atMost is %d, 0 or more is expected", atMost);
    require(
        atLeast == null || atMost == null || atLeast <= atMost,
        "ends (%d) before it begins (%d)",
        atMost,
        atLeast);
  }

  /** Exactly this number. */
  public static Count exactly(long number) {
    return new Count(number, number);
  }
}
