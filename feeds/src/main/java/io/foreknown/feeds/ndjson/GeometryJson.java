package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.core.JsonGenerator;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Geometry.Polygon;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes areas as GeoJSON. */
final class GeometryJson {
  private GeometryJson() {}

  /** Writes the fields of a place that give its area. */
  static void area(JsonGenerator json, @Nullable Geometry geometry) throws IOException {
    if (geometry != null) {
      json.writeFieldName("geometry");
      write(json, geometry);
    }
    if (geometry instanceof Circle circle && circle.radiusKm() > 0) {
      json.writeNumberField("radiusKm", circle.radiusKm());
    }
  }

  static void write(JsonGenerator json, Geometry geometry) throws IOException {
    json.writeStartObject();
    if (geometry instanceof Circle circle) {
      json.writeStringField("type", "Point");
      json.writeFieldName("coordinates");
      position(json, circle.centre());
    } else if (geometry instanceof Polygon polygon) {
      json.writeStringField("type", "Polygon");
      json.writeArrayFieldStart("coordinates");
      for (List<LonLat> ring : polygon.rings()) {
        ring(json, ring);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void ring(JsonGenerator json, List<LonLat> ring) throws IOException {
    json.writeStartArray();
    for (LonLat at : ring) {
      position(json, at);
    }
    json.writeEndArray();
  }

  private static void position(JsonGenerator json, LonLat at) throws IOException {
    json.writeStartArray();
    json.writeNumber(at.lon());
    json.writeNumber(at.lat());
    json.writeEndArray();
  }
}
