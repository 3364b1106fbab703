package io.foreknown.domain.link;

import io.foreknown.domain.StableId;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.event.AgreedSpan;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.match.ActorRelation;
import io.foreknown.domain.match.Actors;
import io.foreknown.domain.place.SiteKinds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether two events of one type may be one, though no claim and nobody at the desk says
 * so. It does not matter which of the two comes first.
 *
 * <p>As a formula, of incidents: hazard comparable ∧ a place the same, near, or within the other,
 * below a first-level subdivision ∧ {@code began} at most {@code within} apart ∧ the same outcome ∧
 * figures not far apart ∧ actors not known to differ. Of warnings: the same issuer and audience ∧
 * hazard and place likewise ∧ {@code issued} meets ∧ validities, where both are given, meet ∧
 * actors not known to differ. What is left adds up to a score; who hardly agrees is not suggested.
 * Of a warning counts what was issued, not what was said anew.
 *
 * <p>For example: a report of a flood in a town on 1 May, and a later one of a flood at 18:00 of
 * that day at the dam there, with about as many dead.
 */
public record LinkRule(LinkRules rules, SiteKinds kinds) {
  /** Hundredths below which nothing is suggested. */
  private static final int LEAST = 50;

  private static final int SAME_HAZARD = 10;
  private static final int COMPARABLE_HAZARD = 5;
  private static final int SAME_ACTOR = 5;
  private static final int SAME_ISSUER = 10;

  /**
   * From 0 to 1; 0 when the two are not suggested as one. Costs the product of their places, and
   * makes no text.
   */
  public double score(Event one, Event other) {
    Common common = common(one, other);
    return common == null ? 0 : common.hundredths() / 100.0;
  }

  /** The link of the two events as they stand now; null when they are not suggested as one. */
  public @Nullable Link link(Event one, Event other) {
    boolean isInOrder = Link.OLDER_FIRST.compare(one, other) < 0;
    Event older = isInOrder ? one : other;
    Event younger = isInOrder ? other : one;
    Common common = common(older, younger);
    if (common == null) {
      return null;
    }
    ClaimType type = one instanceof WarningEvent ? ClaimType.WARNING : ClaimType.INCIDENT;
    return new Link(
        StableId.of(type.name().toLowerCase(Locale.ROOT), older.id(), younger.id()),
        type,
        older.id(),
        younger.id(),
        common.hundredths() / 100.0,
        common.reasons(),
        older.firstPublished(),
        latest(older.lastPublished(), younger.lastPublished()),
        older.evidence().and(younger.evidence()),
        row(older, younger).merges(older, younger));
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Whether an event can be linked to any: no exercise, not disproved, and not too broad. */
  public static boolean canLink(Event event) {
    return !(event instanceof WarningEvent warning && warning.exercise())
        && !(event instanceof IncidentEvent incident
            && incident.outcome() == IncidentOutcome.DISPROVED)
        && !event.places().stream().allMatch(place -> place.isBroad());
  }

  private @Nullable Common common(Event one, Event other) {
    if (!one.hazard().isComparableTo(other.hazard())
        || !canLink(one)
        || !canLink(other)
        || areDifferent(one, other)
        || areDifferent(other, one)) {
      return null;
    }
    Common common = null;
    if (one instanceof IncidentEvent incident && other instanceof IncidentEvent another) {
      common = incidents(incident, another);
    } else if (one instanceof WarningEvent warning && other instanceof WarningEvent another) {
      common = warnings(warning, another);
    }
    return common == null || common.hundredths() < LEAST ? null : common;
  }

  /** Whether the desk says of one that it is not the other, under whichever id. */
  private static boolean areDifferent(Event one, Event other) {
    List<String> different = one.sameness().different();
    Predicate<String> isDifferent = different::contains;
    return !different.isEmpty()
        && (isDifferent.test(other.id()) || other.merged().stream().anyMatch(isDifferent));
  }

  private @Nullable Common incidents(IncidentEvent older, IncidentEvent younger) {
    TimeAgreement timeAgreement = TimeAgreement.of(older.began().span(), younger.began().span());
    if (older.outcome() != younger.outcome()
        || timeAgreement.apart().compareTo(row(older, younger).within()) > 0) {
      return null;
    }
    CountAgreement killed = CountAgreement.of(older.killed(), younger.killed());
    CountAgreement injured = CountAgreement.of(older.injured(), younger.injured());
    boolean isExcluded =
        (killed != null && killed.exclude(older, younger))
            || (injured != null && injured.exclude(older, younger));
    return isExcluded ? null : common(older, younger, timeAgreement, killed, injured);
  }

  private @Nullable Common warnings(WarningEvent older, WarningEvent younger) {
    boolean isPossible =
        older.issuer().id().equals(younger.issuer().id())
            && older.audience() == younger.audience()
            && older.issued().span().overlaps(younger.issued().span())
            && mayMeet(older.validity(), younger.validity());
    return isPossible
        ? common(
            older,
            younger,
            TimeAgreement.of(older.issued().span(), younger.issued().span()),
            null,
            null)
        : null;
  }

  private static boolean mayMeet(@Nullable AgreedSpan one, @Nullable AgreedSpan other) {
    return one == null || other == null || one.span().overlaps(other.span());
  }

  private LinkRow row(Event one, Event other) {
    return rules.rowOf(one.hazard(), other.hazard());
  }

  private @Nullable Common common(
      Event older,
      Event younger,
      TimeAgreement timeAgreement,
      @Nullable CountAgreement killed,
      @Nullable CountAgreement injured) {
    ActorRelation actors = Actors.relate(older.actors(), younger.actors());
    PlaceAgreement placeAgreement =
        actors == ActorRelation.DIFFERENT
            ? null
            : PlaceAgreement.of(
                older.places(), younger.places(), row(older, younger).radiusKm(), kinds);
    return placeAgreement == null
        ? null
        : new Common(older, younger, placeAgreement, timeAgreement, killed, injured, actors);
  }

  /** What two events have in common, that nothing excludes from being one. */
  private record Common(
      Event older,
      Event younger,
      PlaceAgreement places,
      TimeAgreement times,
      @Nullable CountAgreement killed,
      @Nullable CountAgreement injured,
      ActorRelation actors) {

    int hundredths() {
      int hazard = older.hazard().equals(younger.hazard()) ? SAME_HAZARD : COMPARABLE_HAZARD;
      int actor = actors == ActorRelation.SAME ? SAME_ACTOR : 0;
      int issuer = older instanceof WarningEvent ? SAME_ISSUER : 0;
      return places.score()
          + times.score()
          + Math.max(score(killed), score(injured))
          + hazard
          + actor
          + issuer;
    }

    private static int score(@Nullable CountAgreement countAgreement) {
      return countAgreement == null ? 0 : countAgreement.score();
    }

    List<String> reasons() {
      List<String> reasons = new ArrayList<>();
      reasons.add(places.words());
      reasons.add(times.words());
      if (killed != null) {
        reasons.add(killed.words("dead"));
      }
      if (injured != null) {
        reasons.add(injured.words("injured"));
      }
      if (actors == ActorRelation.SAME) {
        reasons.add("the same actor");
      } else if (actors == ActorRelation.RELATED) {
        reasons.add("related actors");
      }
      if (older instanceof WarningEvent warning) {
        reasons.add("the same issuer: " + warning.issuer().name());
      }
      return reasons;
    }
  }
}
