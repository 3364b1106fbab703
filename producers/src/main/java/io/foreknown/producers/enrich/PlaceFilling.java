package io.foreknown.producers.enrich;

import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.problem.Problems;
import io.foreknown.producers.gazetteer.Gazetteer;
import io.foreknown.producers.gazetteer.PlaceWords;
import io.foreknown.producers.lookup.Lookup;

/** Fills places from the gazetteer. */
final class PlaceFilling implements Filling<Place> {
  private final Gazetteer gazetteer;
  private final Problems notes;

  PlaceFilling(Gazetteer gazetteer, Problems notes) {
    this.gazetteer = gazetteer;
    this.notes = notes;
  }

  @Override
  public Place fill(Place told, String path) {
    Place coded = gazetteer.coded(told.id());
    if (coded != null) {
      return filled(told, coded);
    }
    boolean onlyNamed =
        told.lineage().isEmpty() && told.geometry() == null && told.level() == Level.SITE;
    return onlyNamed ? named(told, path) : told;
  }

  private Place named(Place told, String path) {
    Lookup<Place> lookup = gazetteer.find(told.name());
    if (lookup instanceof Lookup.Found<Place> found) {
      return filled(told, found.value());
    }
    if (lookup instanceof Lookup.Ambiguous<Place> ambiguous) {
      notes.add(
          path,
          "'%s' may be any of %s; left as it is told"
              .formatted(told.name(), PlaceWords.of(ambiguous.candidates())));
    } else {
      notes.add(path, "'%s' is not known; left as it is told".formatted(told.name()));
    }
    return told;
  }

  private static Place filled(Place told, Place known) {
    return new Place(
        told.id(),
        told.name().equals(told.id()) ? known.name() : told.name(),
        told.kind() == null ? known.kind() : told.kind(),
        told.level() == Level.SITE ? known.level() : told.level(),
        told.lineage().isEmpty()
            ? Filling.lineage(told.id(), known.id(), known.lineage())
            : told.lineage(),
        told.geometry() == null ? known.geometry() : told.geometry());
  }
}
