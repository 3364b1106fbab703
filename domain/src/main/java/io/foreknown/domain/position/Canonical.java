package io.foreknown.domain.position;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.place.Place;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One way of writing for stances that leave the same answers open. */
final class Canonical {
  private Canonical() {}

  static Stance of(Stance given, List<String> rungs) {
    if (given.position() instanceof Position.OfCount of) {
      return ofCount(of.count(), given);
    }
    if (given.position() instanceof Position.OfTruth of) {
      return Stance.affirms(new Position.OfTruth(of.truth() != given.isDenial()));
    }
    if (given.position() instanceof Position.OfScale of) {
      return ofScale(rungs.indexOf(of.from()), rungs.indexOf(of.to()), given, rungs);
    }
    if (given.position() instanceof Position.OfParties of) {
      Perpetrators by = of.perpetrators();
      List<Party> parties = sorted(by.parties(), Party::id);
      return with(given, new Position.OfParties(new Perpetrators(parties, by.exclusive())));
    }
    if (given.position() instanceof Position.OfPlaces of) {
      List<Place> places = of.where().stream().map(Canonical::withoutGeometry).toList();
      return with(given, new Position.OfPlaces(sorted(places, Place::id)));
    }
    return given;
  }

  private static Stance ofCount(Count count, Stance given) {
    Long from = count.atLeast() != null && count.atLeast() == 0 ? null : count.atLeast();
    Long to = count.atMost();
    if (from == null && to == null) {
      return given;
    }
    if (given.isDenial() && from != null && to == null) {
      return affirmed(null, from - 1);
    }
    if (given.isDenial() && from == null && to != null && to < Long.MAX_VALUE) {
      return affirmed(to + 1, null);
    }
    return with(given, new Position.OfCount(new Count(from, to)));
  }

  private static Stance affirmed(@Nullable Long from, @Nullable Long to) {
    return Stance.affirms(new Position.OfCount(new Count(from, to)));
  }

  private static Stance ofScale(int from, int to, Stance given, List<String> rungs) {
    int top = rungs.size() - 1;
    if (given.isDenial() && from == 0 && to < top) {
      return Stance.affirms(new Position.OfScale(rungs.get(to + 1), rungs.get(top)));
    }
    if (given.isDenial() && from > 0 && to == top) {
      return Stance.affirms(new Position.OfScale(rungs.get(0), rungs.get(from - 1)));
    }
    return given;
  }

  private static Stance with(Stance given, Position position) {
    return new Stance(position, given.polarity());
  }

  /** Where a place lies plays no part, and a polygon is long. */
  private static Place withoutGeometry(Place place) {
    return new Place(place.id(), place.name(), place.kind(), place.level(), place.lineage(), null);
  }

  /** One of each id, sorted by it. */
  private static <T> List<T> sorted(List<T> named, Function<T, String> id) {
    Map<String, T> byId = new TreeMap<>();
    named.forEach(one -> byId.putIfAbsent(id.apply(one), one));
    return List.copyOf(byId.values());
  }
}
