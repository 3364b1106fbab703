package io.foreknown.domain.index;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Phase;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.place.Coverings;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Finds the footprints of events: two that can match under the rules have footprints that meet.
 * Only warnings are widened, in time and space; that suffices for both sides.
 */
public final class Surveyor {
  private final MatchRules rules;
  private final Coverings coverings = new Coverings();

  /** Uses the rules only for how far apart in time and space events can still be related. */
  public Surveyor(MatchRules rules) {
    this.rules = rules;
  }

  /** The footprint of an event as it is told now. */
  public Footprint footprint(Event event) {
    return footprint(event, cells(event));
  }

  /** The nested cells of an event's areas, widened as its footprint is; dear to find. */
  public List<Long> cells(Event event) {
    return event.everyPlace().stream()
        .map(Place::geometry)
        .filter(Objects::nonNull)
        .flatMap(area -> coverings.nested(area, marginKm(event)).stream())
        .distinct()
        .toList();
  }

  private double marginKm(Event event) {
    return event instanceof WarningEvent warning ? rules.reachKm(warning) : 0;
  }

  /** The footprint of an event of which the cells are known. */
  public Footprint footprint(Event event, List<Long> cells) {
    // There are few hazards and many events.
    String hazard = Hazard.common(event.everyHazard()).intern();
    Reach reach =
        event instanceof WarningEvent warning ? reach(warning) : reach((IncidentEvent) event);
    Terms terms = new Terms(event.everyPlace(), cells);
    return new Footprint(
        new Entry(event.id(), hazard, reach, terms.filed()),
        new Probe(hazard, reach, terms.sought()));
  }

  /** What the desk confirms may lie after all that its warning could speak for. */
  private static Reach reach(IncidentEvent incident) {
    Span began = incident.began().span();
    return incident.desk().confirmsAny() ? Reach.of(Instant.MIN, began.to()) : Reach.of(began);
  }

  private Reach reach(WarningEvent warning) {
    List<Phase> phases = warning.phases();
    Instant from = Instant.MAX;
    Instant to = Instant.MIN;
    for (Phase phase : phases) {
      Instant earliest = phase.at().from().minus(rules.longestTooLate(phase.hazard()));
      Instant horizon = phase.at().to().plus(rules.longestHorizon(phase.hazard()));
      Span validity = phase.validity();
      Instant last = validity == null || validity.to().isBefore(horizon) ? horizon : validity.to();
      from = earliest.isBefore(from) ? earliest : from;
      to = last.isAfter(to) ? last : to;
    }
    return Reach.of(from, to);
  }
}
