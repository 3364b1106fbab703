package io.foreknown.domain.position;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.Limits;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/**
 * What can be asked about an event.
 *
 * @param name dotted; what begins with {@code warning.} is asked about warnings, all else about
 *     incidents
 * @param cumulative whether the number can only grow, as a toll does
 * @param rungs of a scale, from the least to the greatest; empty for other kinds
 * @param concurrency how far apart two moments may lie and still be told as the same
 */
public record Predicate(
    String name, PositionKind kind, boolean cumulative, List<String> rungs, Duration concurrency) {
  /** Where a row does not say otherwise. */
  public static final Duration CONCURRENCY = Duration.ofHours(1);

  private static final Duration LONGEST = Duration.ofDays(3_660);

  /** Refuses rows that do not fit together. */
  public Predicate {
    Limits.text(name, Limits.NAME);
    rungs = Limits.list(rungs);
    require(!cumulative || kind == PositionKind.COUNT, "%s: only a count can grow", name);
    require(
        (kind == PositionKind.SCALE) == (rungs.size() >= 2),
        "%s: a scale, and nothing else, has two rungs or more",
        name);
    require(new HashSet<>(rungs).size() == rungs.size(), "%s: a rung is named twice", name);
    require(
        !concurrency.isNegative() && concurrency.compareTo(LONGEST) <= 0,
        "%s: concurrency is %s, PT0S to %s is expected",
        name,
        concurrency,
        LONGEST);
  }
}
