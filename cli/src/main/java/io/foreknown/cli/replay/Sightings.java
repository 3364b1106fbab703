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

/** Counts the incidents that may be the same event, in memory; else as {@link SameEvents} does. */
final class Sightings {
  private static final Comparator<Sighting> ORDER =
      Comparator.comparing(Sighting::place)
          .thenComparing(Sighting::hazard)
          .thenComparingLong(Sighting::from);

  private final List<Sighting> whole = new ArrayList<>();

  /** An incident in one of its places; it reaches from one moment to another. */
  private record Sighting(String place, String hazard, long from, long to, String event) {
    static Sighting of(String place, String hazard, Span began, String event) {
      Span reach = Coincidences.reach(began);
      return new Sighting(
          place, hazard, reach.from().toEpochMilli(), reach.to().toEpochMilli(), event);
    }

    static Sighting of(PlainReport report) {
      Span began =
          new Span(
              Instant.ofEpochMilli(report.beganFrom()), Instant.ofEpochMilli(report.beganTo()));
      return of(report.place().id(), report.hazard().name(), began, report.head().id());
    }

    Span reach() {
      return new Span(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
    }
  }

  /** Takes an incident that is told as a whole; of it nothing else is kept. */
  void add(IncidentEvent event) {
    for (Place place : event.places()) {
      whole.add(Sighting.of(place.id(), event.hazard().name(), event.began().span(), event.id()));
    }
  }

  /** How many there are, together with those that are told plainly. */
  long count(List<PlainDossier> plain) {
    long[] byGroup = new long[plain.size() + whole.size()];
    for (int i = 0; i < byGroup.length; i++) {
      byGroup[i] = ((long) group(plain, i) << Integer.SIZE) | i;
    }
    Arrays.parallelSort(byGroup);
    Coincidences coincidences = new Coincidences();
    int from = 0;
    for (int to = 1; to <= byGroup.length; to++) {
      if (to == byGroup.length || group(byGroup[to]) != group(byGroup[from])) {
        if (to - from > 1) {
          add(plain, Arrays.copyOfRange(byGroup, from, to), coincidences);
        }
        from = to;
      }
    }
    return coincidences.count();
  }

  /** A hash of place and hazard. */
  private int group(List<PlainDossier> plain, int number) {
    if (number < plain.size()) {
      PlainReport report = plain.get(number).report();
      return hash(report.place().id(), report.hazard().name());
    }
    Sighting other = whole.get(number - plain.size());
    return hash(other.place, other.hazard);
  }

  private static int hash(String place, String hazard) {
    return place.hashCode() * 31 + hazard.hashCode();
  }

  private static int group(long entry) {
    return (int) (entry >> Integer.SIZE);
  }

  /** Those of one hash, nearly always of one place and hazard. */
  private void add(List<PlainDossier> plain, long[] together, Coincidences coincidences) {
    Arrays.stream(together)
        .mapToInt(entry -> (int) entry)
        .mapToObj(
            number ->
                number < plain.size()
                    ? Sighting.of(plain.get(number).report())
                    : whole.get(number - plain.size()))
        .sorted(ORDER)
        .forEach(of -> coincidences.add(of.place + "\0" + of.hazard, of.event, of.reach()));
  }
}
