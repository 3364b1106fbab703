package io.foreknown.schemas.mapping;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.avro.Place;
import io.foreknown.avro.Point;
import io.foreknown.avro.Polygon;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.LonLat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Areas back from Avro. */
final class GeometryFromAvro {
  private GeometryFromAvro() {}

  static @Nullable Geometry of(Place place) {
    if (place.getGeometry() instanceof Point point) {
      return new Geometry.Circle(position(point.getCoordinates()), place.getRadiusKm());
    }
    return place.getGeometry() instanceof Polygon polygon
        ? new Geometry.Polygon(
            polygon.getCoordinates().stream().map(GeometryFromAvro::ring).toList())
        : null;
  }

  private static List<LonLat> ring(List<List<Double>> ring) {
    return ring.stream().map(GeometryFromAvro::position).toList();
  }

  private static LonLat position(List<Double> position) {
    require(position.size() == 2, "a position has %d numbers, 2 are expected", position.size());
    return new LonLat(position.get(0), position.get(1));
  }
}
