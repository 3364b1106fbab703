package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.place.IsoCode;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.feeds.gazetteer.Gazetteer;
import io.foreknown.feeds.gazetteer.Hints;
import io.foreknown.feeds.gazetteer.PlaceWords;
import io.foreknown.feeds.lookup.Lookup;
import io.foreknown.feeds.ndjson.ClaimTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place by its name, looked up in the gazetteer.
 *
 * @param in names of what it lies in, nearest first, the last one looked up among countries before
 *     others; one that is not known makes the place unknown, as the name alone might be another
 *     place's
 * @param level what it must be; null when any will do
 * @param at where the row says that it is, which goes before the gazetteer; null when it does not
 * @param kind of site; null when the row has none
 * @param unknown what becomes of a name that is not known
 */
record PlaceOf(
    String path,
    Template name,
    List<Template> in,
    @Nullable Level level,
    @Nullable PointOf at,
    @Nullable Template kind,
    Unknown unknown,
    Gazetteer gazetteer)
    implements Expression {

  /** What becomes of a name that is not known. */
  enum Unknown {
    /** It makes a place or party of its own. */
    KEEP,
    /** The row is refused. */
    REFUSE
  }

  @Override
  public @Nullable JsonNode of(FeedRow feedRow) {
    String given = name.text(feedRow);
    if (given == null) {
      return null;
    }
    PlaceContext around = PlaceContext.of(feedRow, in, gazetteer);
    Lookup<Place> lookup =
        around.complete()
            ? gazetteer.find(given, new Hints(around.ids(), level))
            : new Lookup.Unknown<>();
    if (lookup instanceof Lookup.Ambiguous<Place> ambiguous) {
      feedRow
          .problems()
          .add(
              path,
              "'%s' may be any of %s".formatted(given, PlaceWords.of(ambiguous.candidates())));
      return null;
    }
    return lookup instanceof Lookup.Found<Place> found
        ? written(found.value(), feedRow)
        : unknown(given, around, feedRow);
  }

  private @Nullable JsonNode unknown(String given, PlaceContext around, FeedRow feedRow) {
    if (unknown == Unknown.REFUSE) {
      feedRow.problems().add(path, "'%s' is not known to the gazetteer".formatted(given));
      return null;
    }
    String id = around.idOf(given);
    return feedRow
        .problems()
        .attempt(
            path,
            () ->
                written(
                    new Place(
                        id,
                        given,
                        null,
                        level == null ? IsoCode.levelOf(id) : level,
                        around.lineageOf(id),
                        null),
                    feedRow));
  }

  private JsonNode written(Place place, FeedRow feedRow) {
    ObjectNode tree = ClaimTree.tree(place);
    JsonNode point = at == null ? null : at.of(feedRow);
    if (point != null) {
      tree.remove("radiusKm");
      tree.set("geometry", point);
    }
    String site = kind == null ? null : kind.text(feedRow);
    return site == null ? tree : tree.put("kind", site);
  }

  @Override
  public Set<Name> names() {
    Set<Name> names = new LinkedHashSet<>(name.names());
    names.addAll(ListOf.names(in));
    if (at != null) {
      names.addAll(at.names());
    }
    if (kind != null) {
      names.addAll(kind.names());
    }
    return names;
  }
}
