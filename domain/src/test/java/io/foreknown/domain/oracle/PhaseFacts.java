package io.foreknown.domain.oracle;

import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What section 3.0 calls a phase.
 *
 * @param from since when it is in force, in milliseconds; the first one since ever
 * @param until when it is in force no more
 */
record PhaseFacts(
    Span at,
    String hazard,
    List<Place> targets,
    @Nullable Span validity,
    boolean ended,
    long from,
    long until) {

  /** All of them, one after the other. */
  static List<PhaseFacts> of(
      Span issued,
      String hazard,
      List<Place> targets,
      @Nullable Span validity,
      List<Warning> claims) {
    List<Told> given = told(claims);
    List<PhaseFacts> phases = new ArrayList<>();
    PhaseFacts now =
        new PhaseFacts(issued, hazard, targets, validity, false, Long.MIN_VALUE, until(given, 0));
    phases.add(now);
    for (int i = 0; i < given.size(); i++) {
      Update update = given.get(i).update();
      now =
          new PhaseFacts(
              update.at(),
              update.hazard() != null ? update.hazard().name() : now.hazard,
              update.targets().isEmpty() ? now.targets : update.targets(),
              update.validity() != null ? update.validity() : now.validity,
              update.ended(),
              update.at().to().toEpochMilli(),
              until(given, i + 1));
      phases.add(now);
    }
    phases.removeIf(phase -> phase.from >= phase.until);
    return phases;
  }

  private static long until(List<Told> given, int next) {
    return next < given.size() ? given.get(next).update().at().to().toEpochMilli() : Long.MAX_VALUE;
  }

  /** By whom it is told. */
  private record Told(Update update, String claim) {
    boolean isAfter(Told other) {
      int moment = update.at().to().compareTo(other.update.at().to());
      int earliest = update.at().from().compareTo(other.update.at().from());
      int teller = claim.compareTo(other.claim);
      int end = Boolean.compare(!update.ended(), !other.update.ended());
      int rest = update.toString().compareTo(other.update.toString());
      for (int difference : new int[] {moment, earliest, teller, end, rest}) {
        if (difference != 0) {
          return difference > 0;
        }
      }
      return false;
    }
  }

  /** By insertion, each update once, for the claim of the least id that tells it. */
  private static List<Told> told(List<Warning> claims) {
    List<Told> sorted = new ArrayList<>();
    claims.stream()
        .sorted((one, other) -> one.header().id().compareTo(other.header().id()))
        .forEach(
            claim -> {
              claim.updates().forEach(update -> insert(new Told(update, idOf(claim)), sorted));
              if (claim.cancelled() != null) {
                insert(new Told(Update.end(claim.cancelled()), idOf(claim)), sorted);
              }
            });
    return sorted;
  }

  private static String idOf(Warning claim) {
    return claim.header().id();
  }

  private static void insert(Told given, List<Told> sorted) {
    if (sorted.stream().anyMatch(known -> known.update().equals(given.update()))) {
      return;
    }
    int place = 0;
    while (place < sorted.size() && given.isAfter(sorted.get(place))) {
      place++;
    }
    sorted.add(place, given);
  }
}
