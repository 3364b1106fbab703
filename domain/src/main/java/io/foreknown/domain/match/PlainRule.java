package io.foreknown.domain.match;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Outcome;
import io.foreknown.domain.plain.PlainReport;
import io.foreknown.domain.plain.PlainWarning;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@link MatchRule} says of two events that are told plainly, without making them. Of a
 * warning of which nothing was said anew there is one phase, always in force; so the place is asked
 * once, and the time is that of the issue and the validity. A law holds the two equal.
 *
 * <p>For any number of threads.
 */
public final class PlainRule {
  /** There are few hazards; of more pairs than this, the row is looked up again. */
  private static final int MOST = 4_096;

  private final MatchRules rules;
  private final Map<String, TimedRow> known = new ConcurrentHashMap<>();

  /** By these rows and kinds of site. */
  public PlainRule(MatchRules rules) {
    this.rules = rules;
  }

  /** A row with its durations in milliseconds. */
  private record TimedRow(MatchRow row, long horizon, long tooLate) {
    static TimedRow of(MatchRow row) {
      return new TimedRow(row, row.horizon().toMillis(), row.tooLate().toMillis());
    }
  }

  /** Whether it can match anything at all: it is no exercise. */
  public static boolean canMatch(PlainWarning warning) {
    return !warning.exercise();
  }

  /** Whether it can match anything at all: it is not disproved. */
  public static boolean canMatch(PlainReport report) {
    return report.outcome() != Outcome.DISPROVED;
  }

  /** The match of two that can match; null when there is none. */
  public @Nullable PlainMatch match(PlainWarning warning, PlainReport report) {
    if (!warning.hazard().isComparableTo(report.hazard())) {
      return null;
    }
    TimedRow timed = row(warning.hazard(), report.hazard());
    boolean isLate = report.beganTo() < warning.issuedFrom();
    if (isLate ? isApart(warning, report, timed) : isBeyond(warning, report, timed)) {
      return null;
    }
    PlaceFinding place = PlaceFinding.of(warning.place(), report.place(), timed.row, rules.kinds());
    if (place == null) {
      return null;
    }
    ActorRelation actor = Actors.relate(warning.suspect(), report.perpetrator());
    MatchKind kind = kind(place, actor, isLate);
    return kind == null
        ? null
        : PlainMatch.of(warning, report, kind, place.relation(), actor, timed.row);
  }

  /** The horizon of a hazard by itself, in milliseconds. */
  public long horizon(Hazard hazard) {
    return row(hazard, hazard).horizon;
  }

  /** Comparable hazards have the row of the narrower one. */
  private TimedRow row(Hazard one, Hazard other) {
    String narrower = one.name().length() > other.name().length() ? one.name() : other.name();
    TimedRow timed = known.get(narrower);
    if (timed == null) {
      timed = TimedRow.of(rules.rowOf(one, other));
      if (known.size() < MOST) {
        known.put(narrower, timed);
      }
    }
    return timed;
  }

  private static boolean isApart(PlainWarning warning, PlainReport report, TimedRow timed) {
    return warning.issuedFrom() - timed.tooLate > report.beganTo();
  }

  private static boolean isBeyond(PlainWarning warning, PlainReport report, TimedRow timed) {
    long horizon = warning.issuedTo() + timed.horizon;
    return report.beganFrom() > Math.max(horizon, warning.validTo());
  }

  private static @Nullable MatchKind kind(PlaceFinding place, ActorRelation actor, boolean isLate) {
    int failures = place.failures() + (actor == ActorRelation.DIFFERENT ? 1 : 0);
    if (failures == 0) {
      return isLate ? MatchKind.TOO_LATE : MatchKind.MATCH;
    }
    return failures == 1 && !isLate ? MatchKind.NEAR_MISS : null;
  }
}
