package io.foreknown.schemas.mapping;

import io.foreknown.avro.Point;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Geometry.Polygon;
import java.util.List;

/** Areas as Avro; the radius of a circle stands beside it. */
final class GeometryToAvro {
  private GeometryToAvro() {}

  static Object of(Geometry geometry) {
    if (geometry instanceof Circle circle) {
      return new Point(position(circle.centre()));
    }
    return new io.foreknown.avro.Polygon(
        ((Polygon) geometry).rings().stream().map(GeometryToAvro::ring).toList());
  }

  private static List<List<Double>> ring(List<LonLat> ring) {
    return ring.stream().map(GeometryToAvro::position).toList();
  }

  private static List<Double> position(LonLat at) {
    return List.of(at.lon(), at.lat());
  }
}
