package io.foreknown.domain.event;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.place.Place;
import java.time.Instant;
import java.util.List;

/** A real-world thing that several claims are about, folded into one, whatever their order. */
public sealed interface Event permits WarningEvent, IncidentEvent {
  /** The event's id; warning events and incident events are separate namespaces. */
  String id();

  /** What is feared or happened. */
  Hazard hazard();

  /** What is in danger or was struck, as far as a record may hold it; at least one, by id. */
  List<Place> places();

  /** Every hazard that it was of at any time; at least one. */
  List<Hazard> everyHazard();

  /** Every place that it concerned at any time; at least one. */
  List<Place> everyPlace();

  /** All places that its claims name. */
  long placeCount();

  /**
   * Who is named as the danger or the perpetrator, as far as a record may hold it; empty when
   * nobody is; sorted by id.
   */
  List<Party> actors();

  /** All who are named so. */
  long actorCount();

  /** When the first accepted revision of any of its claims was published. */
  Instant firstPublished();

  /** When the latest of its standing claims was published. */
  Instant lastPublished();

  /** The claims that it rests on. */
  Evidence evidence();

  /** Other ids under which its claims name it, because the desk says that all are the same. */
  default List<String> merged() {
    return sameness().merged();
  }

  /** What the desk says of it and others of its kind. */
  Sameness sameness();
}
