package io.foreknown.domain.match;

import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.decision.Decided;
import io.foreknown.domain.decision.IncidentDecisions;
import io.foreknown.domain.plain.PlainReport;
import io.foreknown.domain.plain.PlainWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link MatchRule} says of two events that are plain, without making them. Of a warning of
 * which nothing was said anew there is one phase, always in force; so the place is asked once, and
 * the time is that of the issue and the validity. A law holds the two equal.
 *
 * <p>For any number of threads.
 */
public final class PlainRule {
  /** Rows that are remembered; of two pairs that meet in one place, the one asked for last. */
  private static final int REMEMBERED = 256;

  private final MatchRules rules;
  private final @Nullable TimedRow[] known = new @Nullable TimedRow[REMEMBERED];

  /** By these rows and kinds of site. */
  public PlainRule(MatchRules rules) {
    this.rules = rules;
  }

  /**
   * The row of two hazards, or of one, with its durations in milliseconds.
   *
   * @param row null of two that cannot be compared; its durations are 0 then
   */
  private record TimedRow(
      Hazard one, Hazard other, @Nullable MatchRow row, long horizon, long tooLate) {
    static TimedRow of(Hazard one, Hazard other, MatchRules rules) {
      if (!one.isComparableTo(other)) {
        return new TimedRow(one, other, null, 0, 0);
      }
      MatchRow row = rules.rowOf(one, other);
      return new TimedRow(one, other, row, row.horizon().toMillis(), row.tooLate().toMillis());
    }

    boolean isOf(Hazard a, Hazard b) {
      return one.name().equals(a.name()) && other.name().equals(b.name());
    }
  }

  /** Whether it can match anything at all: it is no exercise. */
  public static boolean canMatch(PlainWarning warning) {
    return !warning.exercise();
  }

  /** Whether it can match anything at all: it is not disproved. */
  public static boolean canMatch(PlainReport report) {
    return report.outcome() != IncidentOutcome.DISPROVED;
  }

  /**
   * The match of two that can match; null when there is none.
   *
   * @param decided what the desk has decided about the two, the newest first
   */
  public @Nullable PlainMatch match(
      PlainWarning warning, PlainReport report, List<Decided> decided) {
    TimedRow timed = row(warning.hazard(), report.hazard());
    MatchRow row = timed.row;
    if (row == null) {
      return null;
    }
    Timing timing = timing(warning, report, timed);
    if (timing == Timing.APART || (timing == Timing.BEYOND && !areConfirmed(decided))) {
      return null;
    }
    PlaceFinding place = PlaceFinding.of(warning.place(), report.place(), row, rules.kinds());
    if (place == null) {
      return null;
    }
    ActorRelation actor = Actors.relate(warning.suspect(), report.perpetrator());
    Ruling ruling = ruling(place.failures() + (actor == ActorRelation.DIFFERENT ? 1 : 0), timing);
    return ruling == null
        ? null
        : PlainMatch.of(warning, report, ruling, place.relation(), actor, row, decided);
  }

  private static boolean areConfirmed(List<Decided> decided) {
    return IncidentDecisions.stands(decided) == Verdict.CONFIRMED;
  }

  /** The horizon of a hazard by itself, in milliseconds. */
  public long horizon(Hazard hazard) {
    return row(hazard, hazard).horizon;
  }

  /** Two threads may look up the same at once, to the same effect. */
  private TimedRow row(Hazard one, Hazard other) {
    int hash = one.name().hashCode() * 31 + other.name().hashCode();
    int place = (hash ^ hash >>> Short.SIZE) & REMEMBERED - 1;
    TimedRow timed = known[place];
    if (timed == null || !timed.isOf(one, other)) {
      timed = TimedRow.of(one, other, rules);
      known[place] = timed;
    }
    return timed;
  }

  private static Timing timing(PlainWarning warning, PlainReport report, TimedRow timed) {
    if (report.beganTo() < warning.issuedFrom()) {
      return warning.issuedFrom() - timed.tooLate > report.beganTo()
          ? Timing.APART
          : Timing.TOO_LATE;
    }
    long horizon = warning.issuedTo() + timed.horizon;
    return report.beganFrom() > Math.max(horizon, warning.validTo())
        ? Timing.BEYOND
        : Timing.IN_TIME;
  }

  /**
   * Null where nothing is found.
   *
   * @param failures how many of the rules of place, kind of site and actor fail
   */
  private static @Nullable Ruling ruling(int failures, Timing timing) {
    if (failures == 0) {
      return switch (timing) {
        case IN_TIME -> Ruling.MATCH;
        case TOO_LATE -> Ruling.TOO_LATE;
        case BEYOND -> Ruling.BEYOND_HORIZON;
        case APART -> null;
      };
    }
    return failures == 1 && timing == Timing.IN_TIME ? Ruling.NEAR_MISS : null;
  }
}
