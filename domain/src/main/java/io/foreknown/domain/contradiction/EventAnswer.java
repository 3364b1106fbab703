package io.foreknown.domain.contradiction;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.event.AgreedCount;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Phase;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.place.Specificity;
import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.position.Stance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all claims of an event, folded into one, answer to a question about it. */
final class EventAnswer {
  private EventAnswer() {}

  /** Null: the event answers nothing. */
  static @Nullable Position of(@Nullable Event event, Predicate predicate) {
    Position answer =
        event instanceof IncidentEvent incident
            ? ofIncident(incident, predicate.name())
            : event instanceof WarningEvent warning ? ofWarning(warning, predicate.name()) : null;
    if (answer == null) {
      return null;
    }
    Stance stance = Stance.affirms(answer);
    return predicate.problem(stance) == null ? predicate.stance(stance).position() : null;
  }

  private static @Nullable Position ofIncident(IncidentEvent incident, String name) {
    return switch (name) {
      case Predicates.KILLED -> count(incident.killed());
      case Predicates.INJURED -> count(incident.injured());
      case Predicates.BEGAN -> new Position.OfTime(incident.began().span());
      case Predicates.OUTCOME -> ClaimPositionsBuilder.exactly(incident.outcome());
      case Predicates.PERPETRATOR ->
          incident.actors().isEmpty()
              ? null
              : new Position.OfParties(
                  new Perpetrators(first(incident.actors()), incident.exclusive()));
      case Predicates.PLACE -> places(incident.places());
      default -> null;
    };
  }

  private static @Nullable Position count(@Nullable AgreedCount agreedCount) {
    return agreedCount == null ? null : new Position.OfCount(agreedCount.count());
  }

  /** A drill warns of nothing. */
  private static @Nullable Position ofWarning(WarningEvent warning, String name) {
    if (warning.exercise()) {
      return null;
    }
    return switch (name) {
      case Predicates.ISSUED -> new Position.OfTruth(true);
      case Predicates.SPECIFICITY ->
          ClaimPositionsBuilder.atLeast(Specificity.ofMostSpecific(lastNamed(warning)));
      case Predicates.TARGET -> places(lastNamed(warning));
      default -> null;
    };
  }

  private static List<Place> lastNamed(WarningEvent warning) {
    List<Phase> phases = warning.phases();
    return phases.get(phases.size() - 1).places();
  }

  private static Position places(List<Place> places) {
    return new Position.OfPlaces(first(places));
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(all.size(), Limits.LIST));
  }
}
