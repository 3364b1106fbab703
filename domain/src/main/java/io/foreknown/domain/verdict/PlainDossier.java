package io.foreknown.domain.verdict;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.match.MatchKind;
import io.foreknown.domain.match.PlainMatch;
import io.foreknown.domain.place.Specificity;
import io.foreknown.domain.plain.PlainReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Dossier} says of an incident that is plain, and of which all matches are with
 * warnings that are; a law holds the two equal.
 *
 * @param matches all that the desk has not dismissed, by id
 */
public record PlainDossier(PlainReport report, List<PlainMatch> matches) {
  private static final Comparator<PlainMatch> BY_ID =
      (one, other) -> {
        int high = Long.compareUnsigned(one.high(), other.high());
        return high == 0 ? Long.compareUnsigned(one.low(), other.low()) : high;
      };

  /** Of these matches in any order. */
  public static PlainDossier of(PlainReport report, List<PlainMatch> matches) {
    List<PlainMatch> counted = new ArrayList<>(matches);
    counted.removeIf(PlainMatch::isDismissed);
    counted.sort(BY_ID);
    return new PlainDossier(report, List.copyOf(counted));
  }

  /** See {@link Dossier#verdict}. */
  public IncidentVerdict verdict() {
    IncidentVerdict best = IncidentVerdict.UNWARNED;
    for (PlainMatch match : matches) {
      IncidentVerdict carried = carried(match);
      best = carried.compareTo(best) < 0 ? carried : best;
    }
    return best;
  }

  /** The best verdict that a match speaks for. */
  private static IncidentVerdict carried(PlainMatch match) {
    return switch (match.kind()) {
      case MATCH ->
          match.isInWindow() ? IncidentVerdict.WARNED : IncidentVerdict.WARNED_OUTSIDE_WINDOW;
      case NEAR_MISS -> IncidentVerdict.NEAR_MISS;
      case TOO_LATE -> IncidentVerdict.UNWARNED;
    };
  }

  /** See {@link Dossier#hindsightOnly}. */
  public boolean hindsightOnly() {
    IncidentVerdict incidentVerdict = verdict();
    if (incidentVerdict == IncidentVerdict.UNWARNED) {
      return false;
    }
    for (PlainMatch match : matches) {
      if (carried(match) == incidentVerdict && !match.hindsight()) {
        return false;
      }
    }
    return true;
  }

  /** The match of the earliest warning to this audience; null when there is none. */
  public @Nullable PlainMatch first(Audience audience) {
    PlainMatch first = null;
    for (PlainMatch match : matches) {
      if (match.kind() == MatchKind.MATCH
          && match.warning().audience() == audience
          && (first == null || isEarlier(match, first))) {
        first = match;
      }
    }
    return first;
  }

  /** By id, of those issued at the same time: the earlier ones come first in the list. */
  private static boolean isEarlier(PlainMatch one, PlainMatch other) {
    return one.warning().issuedTo() < other.warning().issuedTo();
  }

  /** See {@link Dossier#mostSpecific}; null when there is none. */
  public @Nullable PlainMatch mostSpecific() {
    PlainMatch first = null;
    for (PlainMatch match : matches) {
      if (match.kind() == MatchKind.MATCH && (first == null || isBetter(match, first))) {
        first = match;
      }
    }
    return first;
  }

  private static boolean isBetter(PlainMatch one, PlainMatch other) {
    int specificity =
        Specificity.of(one.warning().place()).compareTo(Specificity.of(other.warning().place()));
    return specificity > 0 || (specificity == 0 && isEarlier(one, other));
  }
}
