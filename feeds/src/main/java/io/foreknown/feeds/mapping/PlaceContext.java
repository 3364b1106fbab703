package io.foreknown.feeds.mapping;

import io.foreknown.domain.name.NameKey;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.feeds.gazetteer.Gazetteer;
import io.foreknown.feeds.gazetteer.Hints;
import io.foreknown.feeds.lookup.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of where a place lies.
 *
 * @param nearest the narrowest place around it that was found; null when none was
 * @param unknown ids of narrower ones that nobody knows, nearest first
 * @param complete whether all that the row gives was found
 */
record PlaceContext(@Nullable Place nearest, List<String> unknown, boolean complete) {
  /** From broad to narrow, each looked up within the one before; {@code in} is nearest first. */
  static PlaceContext of(FeedRow feedRow, List<Template> in, Gazetteer gazetteer) {
    PlaceContext around = new PlaceContext(null, List.of(), true);
    for (int i = in.size() - 1; i >= 0; i--) {
      String given = in.get(i).text(feedRow);
      if (given != null) {
        around = around.within(given, around.lookup(given, i == in.size() - 1, gazetteer));
      }
    }
    return around;
  }

  private Lookup<Place> lookup(String given, boolean outermost, Gazetteer gazetteer) {
    Lookup<Place> country =
        outermost ? gazetteer.find(given, new Hints(ids(), Level.COUNTRY)) : new Lookup.Unknown<>();
    return country instanceof Lookup.Found<Place>
        ? country
        : gazetteer.find(given, new Hints(ids(), null));
  }

  /** One that is not known keeps its place in the lineage, by the id that it has as a target. */
  private PlaceContext within(String given, Lookup<Place> lookup) {
    Place found = lookup instanceof Lookup.Found<Place> one ? one.value() : null;
    if (lookup instanceof Lookup.Ambiguous<Place> several) {
      found = broadest(several.candidates());
    }
    if (found != null && complete) {
      return new PlaceContext(found, List.of(), true);
    }
    List<String> ids = new ArrayList<>(unknown);
    boolean any = found != null || lookup instanceof Lookup.Unknown<Place>;
    if (any && nearest != null && !ids.contains(idOf(given))) {
      ids.add(0, idOf(given));
    }
    return new PlaceContext(nearest, ids, false);
  }

  /** Of a place with this name that nobody knows. */
  String idOf(String given) {
    String key = NameKey.of(given).replace(' ', '-');
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
