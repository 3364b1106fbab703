package io.foreknown.domain.match;

import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Phase;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one phase of a warning bears on an incident.
 *
 * @param from since when the phase counts; the first one since ever, so that its own times say when
 *     the warning began
 * @param until when the next phase counts; the last one's is never
 * @param row of the two hazards
 * @param place null where nothing is the same or near, or the phase covers nothing
 */
record Bearing(
    Phase phase, Instant from, Instant until, MatchRow row, @Nullable PlaceFinding place) {

  /** All phases in order, each in force for some time. */
  static List<Bearing> of(WarningEvent warning, IncidentEvent incident, MatchRules rules) {
    List<Phase> phases = warning.phases();
    List<Bearing> bearings = new ArrayList<>(phases.size());
    for (int i = 0; i < phases.size(); i++) {
      Phase phase = phases.get(i);
      MatchRow row = rules.rowOf(phase.hazard(), incident.hazard());
      bearings.add(
          new Bearing(
              phase,
              i == 0 ? Instant.MIN : phase.counts(),
              i + 1 < phases.size() ? phases.get(i + 1).counts() : Instant.MAX,
              row,
              place(phase, row, incident, rules, bearings)));
    }
    return bearings;
  }

  /** Where only the times have changed, the places are those of the phase before. */
  private static @Nullable PlaceFinding place(
      Phase phase, MatchRow row, IncidentEvent incident, MatchRules rules, List<Bearing> before) {
    if (phase.ended() || !phase.hazard().isComparableTo(incident.hazard())) {
      return null;
    }
    for (Bearing known : before) {
      if (known.place != null && known.phase.places() == phase.places() && known.row.equals(row)) {
        return known.place;
      }
    }
    return PlaceFinding.best(phase.places(), incident.places(), row, rules.kinds());
  }

  /** How many of the rules of place, kind of site and actor fail; many where hazard or place do. */
  int failures(ActorRelation actor) {
    return place == null
        ? Integer.MAX_VALUE
        : place.failures() + (actor == ActorRelation.DIFFERENT ? 1 : 0);
  }

  /** Whether it was in force at some moment of a span. */
  boolean isInForce(Span at) {
    return !from.isAfter(at.to()) && until.isAfter(at.from());
  }

  /**
   * The part of its validity in which it was in force, all that time where it names none: as it was
   * known by a moment, for what is said later cuts nothing short that was said before.
   */
  Stretch covered(Instant known) {
    Stretch window = window(known);
    return window == null ? Stretch.of(from, Instant.MAX, from, until(known)) : window;
  }

  /** The same; null: it names no validity. */
  @Nullable Stretch window(Instant known) {
    Span validity = phase.validity();
    return validity == null ? null : Stretch.of(validity.from(), validity.to(), from, until(known));
  }

  private Instant until(Instant known) {
    return until.isAfter(known) ? Instant.MAX : until;
  }
}
