package io.foreknown.cli.replay;

import io.foreknown.domain.event.Coincidences;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.plain.PlainReport;
import io.foreknown.domain.time.Span;
import io.foreknown.domain.verdict.PlainDossier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Counts the incidents that may be the same event, in memory; else as {@link SameEvents} does. */
final class Sightings {
  private static final Comparator<Sighting> ORDER =
      Comparator.comparingInt(Sighting::hash)
          .thenComparing(Sighting::place)
          .thenComparing(Sighting::hazard)
          .thenComparingLong(Sighting::from);

  private final List<Sighting> whole = new ArrayList<>();

  /** Takes an incident that is told as a whole; of it nothing else is kept. */
  void add(IncidentEvent event) {
    for (Place place : event.places()) {
      whole.add(Sighting.of(place.id(), event.hazard().name(), event.began().span(), event.id()));
    }
  }

  /** An incident in one of its places. */
  private record Sighting(int hash, String place, String hazard, long from, long to, String event) {
    static Sighting of(String place, String hazard, Span began, String event) {
      Span reach = Coincidences.reach(began);
      return new Sighting(
          place.hashCode() * 31 + hazard.hashCode(),
          place,
          hazard,
          reach.from().toEpochMilli(),
          reach.to().toEpochMilli(),
          event);
    }
  }

  /** How many there are, together with those that are told plainly. */
  long count(List<PlainDossier> dossiers) {
    Sighting[] all =
        Stream.concat(
                dossiers.stream().map(PlainDossier::report).map(Sightings::of), whole.stream())
            .toArray(Sighting[]::new);
    Arrays.parallelSort(all, ORDER);
    Coincidences coincidences = new Coincidences();
    for (Sighting one : all) {
      Span reach = new Span(Instant.ofEpochMilli(one.from), Instant.ofEpochMilli(one.to));
      coincidences.add(one.place + "\0" + one.hazard, one.event, reach);
    }
    return coincidences.count();
  }

  private static Sighting of(PlainReport report) {
    Span began =
        new Span(Instant.ofEpochMilli(report.beganFrom()), Instant.ofEpochMilli(report.beganTo()));
    return Sighting.of(report.place().id(), report.hazard().name(), began, report.head().id());
  }
}
