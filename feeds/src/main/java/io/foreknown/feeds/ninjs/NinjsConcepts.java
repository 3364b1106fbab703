package io.foreknown.feeds.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.foreknown.feeds.story.ConceptId;
import io.foreknown.feeds.story.Mention;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the places, parties and events of an item. Version 1 gives a scheme and a code where later
 * versions give a URI; put together they are the same.
 */
final class NinjsConcepts {
  private static final Set<String> SHAPES = Set.of("Point", "Polygon");
  private static final String PARTED = "/:#=";

  private NinjsConcepts() {}

  static List<Mention> places(List<NewsObject> given) {
    return given.stream().flatMap(one -> mention(one, ConceptId::ofPlace)).toList();
  }

  static List<Mention> parties(List<NewsObject> given) {
    return given.stream().flatMap(one -> mention(one, UnaryOperator.identity())).toList();
  }

  /** Names are no ids of events: several have the same. */
  static List<String> events(List<NewsObject> given) {
    return given.stream().flatMap(one -> codes(one).stream().limit(1)).toList();
  }

  private static Stream<Mention> mention(NewsObject given, UnaryOperator<String> ids) {
    List<String> codes = codes(given);
    String name = given.text("name");
    String id = codes.isEmpty() ? name : ids.apply(codes.get(0));
    return id == null ? Stream.empty() : Stream.of(new Mention(id, name, codes, geometry(given)));
  }

  /** What tells it apart, the best first. */
  private static List<String> codes(NewsObject given) {
    return Stream.of(
            given.text("uri"),
            joined(given),
            given.text("id"),
            given.text("code"),
            given.text("literal"))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static @Nullable String joined(NewsObject given) {
    String scheme = given.text("scheme");
    String code = given.text("code");
    if (scheme == null || code == null) {
      return null;
    }
    boolean parted = PARTED.indexOf(scheme.charAt(scheme.length() - 1)) >= 0;
    return scheme + (parted ? "" : "/") + code;
  }

  /** A point or a polygon, also as a feature; of other shapes claims know nothing. */
  private static @Nullable JsonNode geometry(NewsObject given) {
    return given.names().keySet().stream()
        .filter(name -> name.equals("geojson") || name.startsWith("geometry_"))
        .map(given::get)
        .map(
            shape -> shape.path("type").asText().equals("Feature") ? shape.path("geometry") : shape)
        .filter(shape -> SHAPES.contains(shape.path("type").asText()))
        .<JsonNode>map(
            shape ->
                JsonNodeFactory.instance
                    .objectNode()
                    .put("type", shape.path("type").asText())
                    .set("coordinates", shape.path("coordinates")))
        .findFirst()
        .orElse(null);
  }
}
