package io.foreknown.producers.ndjson;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Geometry.Polygon;
import io.foreknown.domain.place.IsoCode;
import io.foreknown.domain.place.Place;
import java.util.List;

/** Writes places. */
public final class PlaceJson {
  private PlaceJson() {}

  /** A place; what its id says already is left out. */
  public static ObjectNode place(Place place) {
    Written out =
        new Written()
            .text("id", place.id())
            .text("name", place.name().equals(place.id()) ? null : place.name())
            .text("kind", place.kind())
            .word("level", place.level() == IsoCode.levelOf(place.id()) ? null : place.level())
            .texts("lineage", place.lineage())
            .object("geometry", place.geometry(), PlaceJson::geometry);
    if (place.geometry() instanceof Circle circle && circle.radiusKm() > 0) {
      out.node().put("radiusKm", circle.radiusKm());
    }
    return out.node();
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
