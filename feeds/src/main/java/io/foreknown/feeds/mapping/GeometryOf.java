package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.place.Geometry;
import io.foreknown.feeds.ndjson.ClaimTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A drawn geometry as the geometry of a place, or as a list of places, one for each of its shapes.
 *
 * @param path where it stands in the claim
 * @param drawn the geometry as GeoJSON
 * @param label how messages call it
 * @param place what each of them is beside its geometry; the second and further ones have their
 *     number at the end of the id. Null: the one geometry, of a place around it
 */
record GeometryOf(String path, Expression drawn, String label, @Nullable ObjectOf place)
    implements Expression {
  @Override
  public @Nullable JsonNode of(FeedRow feedRow) {
    JsonNode value = drawn.of(feedRow);
    if (value == null) {
      return null;
    }
    List<Geometry> shapes =
        feedRow
            .problems()
            .attempt(
                path,
                () ->
                    new GeoJsonReader(feedRow.care(), note -> feedRow.notes().add(label, note))
                        .read(value));
    if (shapes == null) {
      return null;
    }
    return place == null ? single(shapes, feedRow) : places(shapes, place, feedRow);
  }

  private @Nullable JsonNode single(List<Geometry> shapes, FeedRow feedRow) {
    return feedRow
        .problems()
        .attempt(
            path,
            () -> {
              if (shapes.size() != 1) {
                throw new InvalidValueException(
                    "%s has %d shapes, one is expected; with 'as' each of them is a place"
                        .formatted(label, shapes.size()));
              }
              return ClaimTree.tree(shapes.get(0));
            });
  }

  private static JsonNode places(List<Geometry> shapes, ObjectOf place, FeedRow feedRow) {
    ArrayNode places = JsonNodeFactory.instance.arrayNode();
    ObjectNode common = place.tree(feedRow);
    for (Geometry shape : shapes) {
      ObjectNode one = common.deepCopy();
      if (!places.isEmpty() && one.path("id").isTextual()) {
        one.put("id", one.path("id").textValue() + "#" + (places.size() + 1));
      }
      one.set("geometry", ClaimTree.tree(shape));
      places.add(one);
    }
    return places;
  }

  @Override
  public boolean isSeveral() {
    return place != null;
  }

  @Override
  public Set<Name> names() {
    Set<Name> names = new LinkedHashSet<>(drawn.names());
    if (place != null) {
      names.addAll(place.names());
    }
    return names;
  }
}
