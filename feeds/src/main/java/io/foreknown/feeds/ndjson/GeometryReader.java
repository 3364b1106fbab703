package io.foreknown.feeds.ndjson;

import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Geometry.Polygon;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the area of a place: GeoJSON, with a radius beside it. A third number of a position, its
 * altitude, is passed over.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946#section-3.1">RFC 7946, geometry objects</a>
 */
final class GeometryReader {
  private static final LonLat ANYWHERE = new LonLat(0, 0);
  private static final EnumWordReader<ValueReader<Geometry>> SHAPES =
      new EnumWordReader<>(
          new TreeMap<>(
              Map.of("Point", GeometryReader::point, "Polygon", GeometryReader::polygon)));

  private GeometryReader() {}

  /** Reads the fields of a place that give its area. */
  static @Nullable Geometry read(Fields place) {
    Geometry area = place.optional("geometry", GeometryReader::geometry);
    Double radiusKm = place.optional("radiusKm", GeometryReader::radiusKm);
    if (radiusKm == null) {
      return area;
    }
    if (!place.has("geometry")) {
      place.refuse("radiusKm", "needs a geometry of type Point beside it");
    }
    if (area instanceof Polygon) {
      place.refuse("radiusKm", "needs a geometry of type Point beside it, not Polygon");
    }
    return area instanceof Circle bare ? new Circle(bare.centre(), radiusKm) : area;
  }

  private static @Nullable Double radiusKm(Value value) {
    Double km = value.number();
    return km == null ? null : value.attempt(() -> new Circle(ANYWHERE, km).radiusKm());
  }

  private static @Nullable Geometry geometry(Value value) {
    Fields fields = value.fields();
    if (fields == null) {
      return null;
    }
    ValueReader<Geometry> shape = fields.required("type", SHAPES);
    Geometry geometry = fields.required("coordinates", shape == null ? any -> null : shape);
    fields.refuseUnknown();
    return geometry;
  }

  private static @Nullable Geometry point(Value value) {
    LonLat centre = position(value);
    return centre == null ? null : new Circle(centre, 0);
  }

  private static @Nullable Geometry polygon(Value value) {
    List<Value> entries = value.entries();
    List<List<LonLat>> rings = entries == null ? null : Value.each(entries, GeometryReader::ring);
    return rings == null ? null : value.attempt(() -> new Polygon(rings));
  }

  private static @Nullable List<LonLat> ring(Value value) {
    List<Value> entries = value.entries();
    return entries == null ? null : Value.each(entries, GeometryReader::position);
  }

  private static @Nullable LonLat position(Value value) {
    List<Value> numbers = value.entries();
    if (numbers == null) {
      return null;
    }
    if (numbers.size() < 2 || numbers.size() > 3) {
      value.refuse(
          "has %d entries, a longitude and a latitude are expected".formatted(numbers.size()));
      return null;
    }
    Double lon = degrees(numbers.get(0), degrees -> new LonLat(degrees, 0).lon());
    Double lat = degrees(numbers.get(1), degrees -> new LonLat(0, degrees).lat());
    List<Double> altitude = Value.each(numbers.subList(2, numbers.size()), Value::number);
    return lon == null || lat == null || altitude == null ? null : new LonLat(lon, lat);
  }

  private static @Nullable Double degrees(Value value, DoubleUnaryOperator checked) {
    Double degrees = value.number();
    return degrees == null ? null : value.attempt(() -> checked.applyAsDouble(degrees));
  }
}
