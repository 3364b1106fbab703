package io.foreknown.domain.position;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.position.Numbers.Range;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about an event.
 *
 * @param name dotted; what begins with {@code warning.} is asked about warnings, all else about
 *     incidents
 * @param cumulative whether the number can only grow, as a toll does
 * @param rungs of a scale, from the least to the greatest; empty for other kinds
 * @param concurrency how far apart two moments may lie and still count as the same
 */
public record Predicate(
    String name, PositionKind kind, boolean cumulative, List<String> rungs, Duration concurrency) {
  /** Where a row does not say otherwise, and the number is not one that grows. */
  public static final Duration CONCURRENCY = Duration.ofHours(1);

  private static final Duration LONGEST = Duration.ofDays(3_660);
  private static final Range COUNTS = new Range(0, Long.MAX_VALUE);
  private static final Range NO_AND_YES = new Range(0, 1);
  private static final Range MOMENTS = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

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

  /** Why this cannot be held on the question; null: it can. */
  public @Nullable String problem(Stance given) {
    if (PositionKind.of(given.position()) != kind) {
      return "%s is answered by %s, not by %s"
          .formatted(name, lower(kind), lower(PositionKind.of(given.position())));
    }
    if (given.position() instanceof Position.OfScale of) {
      String problem = problem(of);
      if (problem != null) {
        return problem;
      }
    }
    return possibilities(given) instanceof Numbers numbers && numbers.isEmpty()
        ? "leaves no answer open"
        : null;
  }

  private @Nullable String problem(Position.OfScale of) {
    for (String rung : List.of(of.from(), of.to())) {
      if (!rungs.contains(rung)) {
        return "'%s' is no rung of %s: %s".formatted(rung, name, String.join(", ", rungs));
      }
    }
    return rungs.indexOf(of.from()) > rungs.indexOf(of.to())
        ? "ends (%s) before it begins (%s)".formatted(of.to(), of.from())
        : null;
  }

  /** A stance without problems, in the one way of writing that those of its meaning share. */
  public Stance stance(Stance given) {
    return Canonical.of(given, rungs);
  }

  /** What a stance without problems leaves open. */
  public Possibilities possibilities(Stance stance) {
    Possibilities affirmed = affirmed(stance.position());
    return stance.isDenial() ? affirmed.negated() : affirmed;
  }

  private Possibilities affirmed(Position position) {
    if (position instanceof Position.OfCount of) {
      Count count = of.count();
      return Numbers.between(
          COUNTS,
          count.atLeast() == null ? 0 : count.atLeast(),
          count.atMost() == null ? Long.MAX_VALUE : count.atMost());
    }
    if (position instanceof Position.OfTruth of) {
      long answer = of.truth() ? 1 : 0;
      return Numbers.between(NO_AND_YES, answer, answer);
    }
    if (position instanceof Position.OfScale of) {
      Range all = new Range(0, rungs.size() - 1L);
      return Numbers.between(all, rungs.indexOf(of.from()), rungs.indexOf(of.to()));
    }
    if (position instanceof Position.OfTime of) {
      return blurred(of.when());
    }
    if (position instanceof Position.OfParties of) {
      Perpetrators by = of.perpetrators();
      return new Culprits(by.parties().stream().map(Member::of).toList(), by.exclusive(), false);
    }
    Position.OfPlaces of = (Position.OfPlaces) position;
    return new Sites(of.where().stream().map(Member::of).toList(), false);
  }

  /**
   * Half of the concurrency wider at both ends, in half milliseconds: so two spans meet when they
   * are no farther apart than the concurrency, and a denial rules out exactly the spans within its
   * own.
   */
  private Numbers blurred(Span when) {
    return Numbers.between(
        MOMENTS,
        2 * when.from().toEpochMilli() - concurrency.toMillis(),
        2 * when.to().toEpochMilli() + concurrency.toMillis());
  }

  /** Whether the number can have been one that the first leaves open, and grown into the second. */
  public boolean canGrow(Possibilities first, Possibilities second) {
    return cumulative
        && first instanceof Numbers from
        && second instanceof Numbers into
        && from.min() < into.max();
  }

  private static String lower(PositionKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
