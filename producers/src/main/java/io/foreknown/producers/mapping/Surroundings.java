package io.foreknown.producers.mapping;

import io.foreknown.domain.name.NameKey;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.producers.gazetteer.Gazetteer;
import io.foreknown.producers.gazetteer.Hints;
import io.foreknown.producers.lookup.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of where a place lies.
 *
 * @param nearest the narrowest place around it that was found; null when none was
 * @param unknown ids of narrower ones that nobody knows, nearest first
 * @param complete whether all that the row tells was found
 */
record Surroundings(@Nullable Place nearest, List<String> unknown, boolean complete) {
  /** From broad to narrow, each looked up within the one before; {@code in} is nearest first. */
  static Surroundings of(Row row, List<Template> in, Gazetteer gazetteer) {
    Surroundings around = new Surroundings(null, List.of(), true);
    for (int i = in.size() - 1; i >= 0; i--) {
      String told = in.get(i).text(row);
      if (told != null) {
        around = around.within(told, around.lookup(told, i == in.size() - 1, gazetteer));
      }
    }
    return around;
  }

  private Lookup<Place> lookup(String told, boolean outermost, Gazetteer gazetteer) {
    Lookup<Place> country =
        outermost ? gazetteer.find(told, new Hints(ids(), Level.COUNTRY)) : new Lookup.Unknown<>();
    return country instanceof Lookup.Found<Place>
        ? country
        : gazetteer.find(told, new Hints(ids(), null));
  }

  /** One that is not known keeps its place in the lineage, by the id that it has as a target. */
  private Surroundings within(String told, Lookup<Place> lookup) {
    Place found = lookup instanceof Lookup.Found<Place> one ? one.value() : null;
    if (lookup instanceof Lookup.Ambiguous<Place> several) {
      found = broadest(several.candidates());
    }
    if (found != null && complete) {
      return new Surroundings(found, List.of(), true);
    }
    List<String> ids = new ArrayList<>(unknown);
    boolean any = found != null || lookup instanceof Lookup.Unknown<Place>;
    if (any && nearest != null && !ids.contains(idOf(told))) {
      ids.add(0, idOf(told));
    }
    return new Surroundings(nearest, ids, false);
  }

  /** Of a place with this name that nobody knows. */
  String idOf(String told) {
    String key = NameKey.of(told).replace(' ', '-');
    return nearest == null ? key : key + "@" + nearest.id();
  }

  /** The one that all others lie in: whichever is meant, what lies in it lies there too. */
  private static @Nullable Place broadest(List<Place> candidates) {
    return candidates.stream()
        .filter(
            broad ->
                candidates.stream()
                    .allMatch(other -> other.equals(broad) || other.lineage().contains(broad.id())))
        .findFirst()
        .orElse(null);
  }

  Set<String> ids() {
    return nearest == null ? Set.of() : Set.of(nearest.id());
  }

  /** Nearest first, of a place that may be called as what it lies in, and has its id then. */
  List<String> lineageOf(String id) {
    return lineage().stream().filter(around -> !around.equals(id)).toList();
  }

  private List<String> lineage() {
    List<String> lineage = new ArrayList<>(unknown);
    if (nearest != null) {
      lineage.add(nearest.id());
      lineage.addAll(nearest.lineage());
    }
    return lineage;
  }
}
