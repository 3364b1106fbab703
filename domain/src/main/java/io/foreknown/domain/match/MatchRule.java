package io.foreknown.domain.match;

import io.foreknown.domain.StableId;
import io.foreknown.domain.claim.Outcome;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a warning event and an incident event concern the same thing.
 *
 * <p>As a formula: hazard comparable ∧ place the same ∧ {@code began.to ≥ issued.from} ∧ {@code
 * began.from ≤ max(validity.to, issued.to + horizon)} ∧ kinds of site agree ∧ actors not known to
 * differ. A near miss fails exactly one of place (but is near), kind and actor; a warning that came
 * too late fails only the first half of time.
 *
 * <p>A late fact: an embassy alert of 7 March and an attack on 22 March are matched when the attack
 * is reported; a private warning of 6 March, told only on 2 April, is matched with the same attack
 * then, with hindsight, and a lead of sixteen days all the same.
 */
public record MatchRule(MatchRules rules) {

  /** The finding for the two events as they are told now; null when there is none. */
  public @Nullable Match match(WarningEvent warning, IncidentEvent incident) {
    if (!canMatch(warning, incident)) {
      return null;
    }
    MatchRow row = rules.rowOf(warning.hazard(), incident.hazard());
    Timing timing = Timing.of(warning, incident.began().span(), row);
    if (timing == Timing.APART) {
      return null;
    }
    PlaceFinding place = PlaceFinding.best(warning.places(), incident.places(), row, rules.kinds());
    if (place == null) {
      return null;
    }
    ActorRelation actor = Actors.relate(warning.actors(), incident.actors());
    MatchKind kind = kind(timing, place.failures() + (actor == ActorRelation.DIFFERENT ? 1 : 0));
    return kind == null ? null : finding(warning, incident, row, kind, place.relation(), actor);
  }

  /** Whether an event can match anything at all: no exercise, and not disproved. */
  public static boolean canMatch(Event event) {
    return event instanceof WarningEvent warning
        ? !warning.exercise()
        : ((IncidentEvent) event).outcome() != Outcome.DISPROVED;
  }

  private static boolean canMatch(WarningEvent warning, IncidentEvent incident) {
    return canMatch(warning)
        && canMatch(incident)
        && warning.hazard().isComparableTo(incident.hazard());
  }

  private static @Nullable MatchKind kind(Timing timing, int failures) {
    if (failures == 0) {
      return timing == Timing.IN_TIME ? MatchKind.MATCH : MatchKind.TOO_LATE;
    }
    return failures == 1 && timing == Timing.IN_TIME ? MatchKind.NEAR_MISS : null;
  }

  private static Match finding(
      WarningEvent warning,
      IncidentEvent incident,
      MatchRow row,
      MatchKind kind,
      PlaceRelation place,
      ActorRelation actor) {
    Span began = incident.began().span();
    return new Match(
        StableId.of(warning.id(), incident.id()),
        kind,
        warning.id(),
        incident.id(),
        warning.audience(),
        Seconds.between(warning.issued().span(), began),
        Duration.between(warning.firstPublished(), incident.firstPublished()).toSeconds(),
        Window.of(began, warning.validity() == null ? null : warning.validity().span()),
        place,
        actor,
        warning.firstPublished().isAfter(began.to()),
        latest(warning.lastPublished(), incident.lastPublished()),
        warning.evidence().and(incident.evidence()),
        row);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
