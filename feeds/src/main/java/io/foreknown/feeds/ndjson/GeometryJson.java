package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Geometry.Polygon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes areas as GeoJSON. */
final class GeometryJson {
  private GeometryJson() {}

  /** Writes the fields of a place that give its area. */
  static void area(ObjectNode place, @Nullable Geometry geometry) {
    if (geometry != null) {
      place.set("geometry", geometry(geometry));
    }
    if (geometry instanceof Circle circle && circle.radiusKm() > 0) {
      place.put("radiusKm", circle.radiusKm());
    }
  }

  static ObjectNode geometry(Geometry geometry) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (geometry instanceof Circle circle) {
      node.put("type", "Point").set("coordinates", position(circle.centre()));
    } else if (geometry instanceof Polygon polygon) {
      node.put("type", "Polygon").set("coordinates", rings(polygon.rings()));
    }
    return node;
  }

  private static ArrayNode rings(List<List<LonLat>> rings) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (List<LonLat> ring : rings) {
      ArrayNode one = all.addArray();
      ring.forEach(at -> one.add(position(at)));
    }
    return all;
  }

  private static ArrayNode position(LonLat at) {
    return JsonNodeFactory.instance.arrayNode(2).add(at.lon()).add(at.lat());
  }
}
