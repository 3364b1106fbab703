package io.foreknown.domain.oracle;

import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Geometry.Polygon;
import java.util.List;

/**
 * Distances of circles and upright boxes as on a flat map around 55 degrees north, below zero where
 * they overlap. Good to a hundredth over the tens of kilometres of a small world; whoever asks has
 * to stay away from limits by more than that.
 */
final class Flat {
  private static final double KM_PER_DEGREE = 111.195;
  private static final double NARROWED = Math.cos(Math.toRadians(55.1));

  private Flat() {}

  static double distanceKm(Geometry one, Geometry other) {
    Box a = box(one);
    Box b = box(other);
    double x = gap(a.west(), a.east(), b.west(), b.east()) * KM_PER_DEGREE * NARROWED;
    double y = gap(a.south(), a.north(), b.south(), b.north()) * KM_PER_DEGREE;
    double apart = x > 0 && y > 0 ? Math.hypot(x, y) : Math.max(x, y);
    return apart - radius(one) - radius(other);
  }

  /** Between two intervals; below zero by as much as they overlap. */
  private static double gap(double from, double to, double otherFrom, double otherTo) {
    return Math.max(otherFrom - to, from - otherTo);
  }

  private record Box(double west, double south, double east, double north) {}

  private static Box box(Geometry geometry) {
    List<LonLat> corners =
        geometry instanceof Circle circle
            ? List.of(circle.centre())
            : ((Polygon) geometry).rings().get(0);
    return new Box(
        corners.stream().mapToDouble(LonLat::lon).min().orElseThrow(),
        corners.stream().mapToDouble(LonLat::lat).min().orElseThrow(),
        corners.stream().mapToDouble(LonLat::lon).max().orElseThrow(),
        corners.stream().mapToDouble(LonLat::lat).max().orElseThrow());
  }

  private static double radius(Geometry geometry) {
    return geometry instanceof Circle circle ? circle.radiusKm() : 0;
  }
}
