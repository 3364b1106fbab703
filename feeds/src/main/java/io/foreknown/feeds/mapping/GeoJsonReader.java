package io.foreknown.feeds.mapping;

import static io.foreknown.domain.InvalidValueException.require;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.Limits;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Geometry.Polygon;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.shape.Mended;
import io.foreknown.feeds.shape.Mender;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the points and polygons of a geometry. A third number of a position, its altitude or depth,
 * is passed over.
 *
 * @param notes hears what was mended
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946#section-3.1">RFC 7946, geometry objects</a>
 */
record GeoJsonReader(Care care, Consumer<String> notes) {
  /** Longitude and latitude. */
  private static final int FLAT = 2;

  /**
   * All shapes in their order, at least one.
   *
   * @throws InvalidValueException if it is no geometry, has lines, or cannot be mended
   */
  List<Geometry> read(JsonNode geometry) {
    List<Geometry> shapes = new ArrayList<>();
    add(geometry, shapes);
    require(!shapes.isEmpty(), "the geometry has no shape");
    return shapes;
  }

  private void add(JsonNode geometry, List<Geometry> shapes) {
    require(geometry.isObject(), "a GeoJSON geometry is expected, an object with type");
    String type = geometry.path("type").asText();
    JsonNode coordinates = geometry.path("coordinates");
    switch (type) {
      case "Point" -> keep(point(coordinates), shapes);
      case "MultiPoint" -> list(coordinates).forEach(one -> keep(point(one), shapes));
      case "Polygon" -> polygon(coordinates).forEach(one -> keep(one, shapes));
      case "MultiPolygon" ->
          list(coordinates).forEach(part -> polygon(part).forEach(one -> keep(one, shapes)));
      case "GeometryCollection" ->
          list(geometry.path("geometries")).forEach(one -> add(one, shapes));
      case "Feature" -> add(geometry.path("geometry"), shapes);
      default ->
          throw new InvalidValueException(
              "a geometry of type %s encloses no place; Point, MultiPoint, Polygon, MultiPolygon or GeometryCollection is expected"
                  .formatted(Excerpt.of(type)));
    }
  }

  /** Stops where a claim could hold no more, before the rest is mended. */
  private static void keep(Geometry shape, List<Geometry> shapes) {
    require(
        shapes.size() < Limits.LIST,
        "the geometry has more than %d shapes, as many as a claim may have",
        Limits.LIST);
    shapes.add(shape);
  }

  private static JsonNode list(JsonNode node) {
    require(node.isArray(), "the geometry lacks a list of coordinates where one is expected");
    return node;
  }

  private static Circle point(JsonNode position) {
    double[] at = position(position);
    return new Circle(new LonLat(at[0], at[1]), 0);
  }

  private static double[] position(JsonNode position) {
    require(
        list(position).size() >= FLAT && position.get(0).isNumber() && position.get(1).isNumber(),
        "'%s' is no position, a longitude and a latitude are expected",
        Excerpt.head(position.toString(), FLAT * 10));
    return new double[] {position.get(0).doubleValue(), position.get(1).doubleValue()};
  }

  private List<Polygon> polygon(JsonNode coordinates) {
    List<List<double[]>> rings = new ArrayList<>();
    list(coordinates).forEach(ring -> rings.add(ring(ring)));
    require(!rings.isEmpty(), "a polygon has no ring");
    try {
      return List.of(new Polygon(rings.stream().map(GeoJsonReader::exact).toList()));
    } catch (InvalidValueException e) {
      if (care == Care.STRICT) {
        throw e;
      }
      return mended(rings, String.valueOf(e.getMessage()));
    }
  }

  private static List<double[]> ring(JsonNode ring) {
    List<double[]> positions = new ArrayList<>();
    list(ring).forEach(position -> positions.add(position(position)));
    return positions;
  }

  private static List<LonLat> exact(List<double[]> ring) {
    return ring.stream().map(at -> new LonLat(at[0], at[1])).toList();
  }

  /** Of its outer ring alone: to mend holes, one would have to know what the sender has meant. */
  private List<Polygon> mended(List<List<double[]>> rings, String why) {
    Mended mended = Mender.mend(rings.get(0));
    String how = rings.size() == 1 ? mended.how() : mended.how() + ", its holes are left out";
    notes.accept("%s; mended: %s".formatted(why, how.startsWith(", ") ? how.substring(2) : how));
    return mended.polygons();
  }
}
