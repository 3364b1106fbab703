package io.foreknown.domain.verdict;

import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.match.PlainMatch;
import io.foreknown.domain.plain.PlainWarning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What {@link Outcome} says of a warning that is plain, and of which all matches are with incidents
 * that are; a law holds the two equal.
 *
 * @param incidents ids of those that it matched, sorted
 */
public record PlainOutcome(
    PlainWarning warning, WarningOutcome outcome, boolean isFinal, List<String> incidents) {

  /**
   * The outcome at a moment.
   *
   * @param matches in any order
   * @param horizon of the row of its hazard, in milliseconds
   * @param clock in milliseconds of the epoch
   */
  public static PlainOutcome of(
      PlainWarning warning, List<PlainMatch> matches, long horizon, long clock) {
    long end = warning.issuedTo() + horizon;
    long pendingUntil = warning.hasValidity() ? warning.validTo() : end;
    return new PlainOutcome(
        warning,
        outcome(warning, matches, clock > pendingUntil),
        clock > Math.max(pendingUntil, end),
        incidents(matches));
  }

  private static List<String> incidents(List<PlainMatch> matches) {
    List<String> ids = new ArrayList<>(matches.size());
    for (PlainMatch match : matches) {
      if (match.isMatch()) {
        ids.add(match.report().head().id());
      }
    }
    Collections.sort(ids);
    return List.copyOf(ids);
  }

  private static WarningOutcome outcome(
      PlainWarning warning, List<PlainMatch> matches, boolean isOver) {
    if (warning.exercise()) {
      return WarningOutcome.EXERCISE;
    }
    WarningOutcome best = isOver ? WarningOutcome.FALSE_ALARM : WarningOutcome.PENDING;
    for (PlainMatch match : matches) {
      WarningOutcome made = made(match, best);
      best = made.compareTo(best) < 0 ? made : best;
    }
    return best;
  }

  private static WarningOutcome made(PlainMatch match, WarningOutcome otherwise) {
    if (match.isDismissed()) {
      return otherwise;
    }
    return switch (match.kind()) {
      case MATCH -> hit(match);
      case NEAR_MISS -> WarningOutcome.NEAR_MISS;
      case TOO_LATE -> otherwise;
    };
  }

  private static WarningOutcome hit(PlainMatch match) {
    if (match.isInWindow() && match.report().outcome() == IncidentOutcome.OCCURRED) {
      return WarningOutcome.HIT;
    }
    return match.report().outcome() == IncidentOutcome.FOILED
        ? WarningOutcome.AVERTED
        : WarningOutcome.HIT_OUTSIDE_WINDOW;
  }
}
