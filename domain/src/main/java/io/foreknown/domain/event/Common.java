package io.foreknown.domain.event;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.place.Place;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What warnings and incidents have in common, folded by order-free rules. */
final class Common<C extends Claim> {
  private final NavigableSet<Reported<C>> newestFirst = new TreeSet<>(Reported.newestFirst());
  private final ClaimValues<C, Instant> firstPublished =
      new ClaimValues<>(Reported::firstPublished);
  private final Earliest<C> earliest = new Earliest<>();
  private final Named<C, Hazard> hazards;
  private final Named<C, Place> places;
  private final Named<C, Party> actors;
  private final List<EventAspect<C>> parts;

  Common(
      Function<C, Hazard> hazard,
      Function<C, List<Place>> places,
      Function<C, List<Party>> actors,
      List<EventAspect<C>> more) {
    this.hazards = new Named<>(claim -> List.of(hazard.apply(claim)), Hazard::name, any -> 0);
    this.places = new Named<>(places, Place::id, Place::bytes);
    this.actors = new Named<>(actors, Party::id, Party::bytes);
    this.parts =
        Stream.concat(
                Stream.of(firstPublished, earliest, hazards, this.places, this.actors),
                more.stream())
            .toList();
  }

  void add(Reported<C> reported) {
    newestFirst.add(reported);
    parts.forEach(eventAspect -> eventAspect.add(reported));
  }

  void remove(Reported<C> reported) {
    newestFirst.remove(reported);
    parts.forEach(eventAspect -> eventAspect.remove(reported));
  }

  boolean isEmpty() {
    return newestFirst.isEmpty();
  }

  C newest() {
    return newestFirst.first().claim();
  }

  /**
   * The newest claim's hazard, made narrower by each older claim that gives one within it. Of equal
   * hazards only the newest matters: what was known then was within it or never will be.
   */
  Hazard hazard() {
    return hazards.newestFirst().stream()
        .reduce((known, older) -> older.isWithin(known) ? older : known)
        .orElseThrow();
  }

  United<Place> places() {
    return places.united();
  }

  United<Party> actors() {
    return actors.united();
  }

  Instant firstPublished() {
    return firstPublished.all().distinct().first();
  }

  Evidence evidence() {
    return earliest.evidence();
  }
}
