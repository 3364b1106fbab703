package io.foreknown.feeds.enrich;

import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.problem.Problems;
import io.foreknown.feeds.gazetteer.Gazetteer;
import io.foreknown.feeds.gazetteer.PlaceWords;
import io.foreknown.feeds.lookup.Lookup;

/** Fills places from the gazetteer. */
final class PlaceFilling implements Filling<Place> {
  private final Gazetteer gazetteer;
  private final Problems notes;

  PlaceFilling(Gazetteer gazetteer, Problems notes) {
    this.gazetteer = gazetteer;
    this.notes = notes;
  }

  @Override
  public Place fill(Place given, String path) {
    Place coded = gazetteer.coded(given.id());
    if (coded != null) {
      return filled(given, coded);
    }
    boolean onlyNamed =
        given.lineage().isEmpty() && given.geometry() == null && given.level() == Level.SITE;
    return onlyNamed ? named(given, path) : given;
  }

  private Place named(Place given, String path) {
    Lookup<Place> lookup = gazetteer.find(given.name());
    if (lookup instanceof Lookup.Found<Place> found) {
      return filled(given, found.value());
    }
    if (lookup instanceof Lookup.Ambiguous<Place> ambiguous) {
      notes.add(
          path,
          "'%s' may be any of %s; left as it is given"
              .formatted(given.name(), PlaceWords.of(ambiguous.candidates())));
    } else {
      notes.add(path, "'%s' is not known; left as it is given".formatted(given.name()));
    }
    return given;
  }

  private static Place filled(Place given, Place known) {
    return new Place(
        given.id(),
        given.name().equals(given.id()) ? known.name() : given.name(),
        given.kind() == null ? known.kind() : given.kind(),
        given.level() == Level.SITE ? known.level() : given.level(),
        given.lineage().isEmpty()
            ? Filling.lineage(given.id(), known.id(), known.lineage())
            : given.lineage(),
        given.geometry() == null ? known.geometry() : given.geometry());
  }
}
