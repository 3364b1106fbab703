package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the map, in degrees, as RFC 7946 has it: where {@code west} is greater than {@code
 * east} it crosses the line on which the date changes.
 */
public record Box(double west, double south, double east, double north) {
  private static final double KM_OF_DEGREE = 111.2;
  private static final double HALF_TURN = 180;
  private static final double POLE = 90;

  /** Whether a part of the map is in both. */
  public boolean meets(Box other) {
    return south <= other.north
        && other.south <= north
        && parts().stream().anyMatch(one -> other.parts().stream().anyMatch(one::overlaps));
  }

  private boolean overlaps(Box other) {
    return west <= other.east && other.west <= east;
  }

  private List<Box> parts() {
    return west <= east
        ? List.of(this)
        : List.of(new Box(west, south, HALF_TURN, north), new Box(-HALF_TURN, south, east, north));
  }

  /** Around what a place covers; null where nobody says. */
  static @Nullable Box of(JsonNode place) {
    JsonNode geometry = place.path("geometry");
    List<JsonNode> points = new ArrayList<>();
    collect(geometry.path("coordinates"), points);
    if (points.isEmpty()) {
      return null;
    }
    double west = points.stream().mapToDouble(point -> point.get(0).asDouble()).min().orElse(0);
    double east = points.stream().mapToDouble(point -> point.get(0).asDouble()).max().orElse(0);
    double south = points.stream().mapToDouble(point -> point.get(1).asDouble()).min().orElse(0);
    double north = points.stream().mapToDouble(point -> point.get(1).asDouble()).max().orElse(0);
    return new Box(west, south, east, north).wider(place.path("radiusKm").asDouble());
  }

  private static void collect(JsonNode coordinates, List<JsonNode> points) {
    if (coordinates.path(0).isNumber()) {
      points.add(coordinates);
    } else {
      coordinates.forEach(inner -> collect(inner, points));
    }
  }

  /** By a radius; near a pole all the way round. */
  private Box wider(double km) {
    if (km <= 0) {
      return this;
    }
    double high = km / KM_OF_DEGREE;
    double furthest = Math.max(Math.abs(south - high), Math.abs(north + high));
    if (furthest >= POLE) {
      return new Box(-HALF_TURN, south - high, HALF_TURN, north + high);
    }
    double wide = high / Math.cos(Math.toRadians(furthest));
    return wide >= HALF_TURN
        ? new Box(-HALF_TURN, south - high, HALF_TURN, north + high)
        : new Box(turned(west - wide), south - high, turned(east + wide), north + high);
  }

  private static double turned(double longitude) {
    double turned = longitude < -HALF_TURN ? longitude + 2 * HALF_TURN : longitude;
    return turned > HALF_TURN ? turned - 2 * HALF_TURN : turned;
  }
}
