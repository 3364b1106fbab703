package io.foreknown.feeds.newsml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.feeds.xml.CheckedElement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a place lies: its position, or a polygon of positions, as GeoJSON. */
final class ElementShape {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{0,30})?");

  private ElementShape() {}

  /** Null when none is given, or none of numbers. */
  static @Nullable JsonNode of(CheckedElement place) {
    return Stream.of("geoAreaDetails", "POIDetails")
        .map(place::first)
        .flatMap(details -> details == null ? Stream.empty() : shapes(details))
        .findFirst()
        .orElse(null);
  }

  private static Stream<JsonNode> shapes(CheckedElement details) {
    CheckedElement polygon = details.first("polygon");
    JsonNode ring = polygon == null ? null : ring(polygon.all("position"));
    if (ring != null) {
      return Stream.of(geometry("Polygon", JSON.arrayNode().add(ring)));
    }
    CheckedElement position = details.first("position");
    JsonNode point = position == null ? null : point(position);
    return point == null ? Stream.empty() : Stream.of(geometry("Point", point));
  }

  private static ObjectNode geometry(String type, JsonNode coordinates) {
    return JSON.objectNode().put("type", type).set("coordinates", coordinates);
  }

  private static @Nullable JsonNode ring(List<CheckedElement> positions) {
    ArrayNode ring = JSON.arrayNode();
    for (CheckedElement position : positions) {
      JsonNode point = point(position);
      if (point == null) {
        return null;
      }
      ring.add(point);
    }
    if (!ring.isEmpty() && !ring.get(0).equals(ring.get(ring.size() - 1))) {
      ring.add(ring.get(0));
    }
    return ring;
  }

  private static @Nullable JsonNode point(CheckedElement position) {
    String latitude = position.text("@latitude");
    String longitude = position.text("@longitude");
    if (latitude == null
        || longitude == null
        || !NUMBER.matcher(latitude).matches()
        || !NUMBER.matcher(longitude).matches()) {
      return null;
    }
    return JSON.arrayNode().add(Double.parseDouble(longitude)).add(Double.parseDouble(latitude));
  }
}
