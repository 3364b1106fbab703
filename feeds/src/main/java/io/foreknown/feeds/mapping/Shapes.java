package io.foreknown.feeds.mapping;

import static io.foreknown.domain.InvalidValueException.require;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.problem.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes GeoJSON from the numbers of a cell. */
final class Shapes {
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;()]+");
  private static final String WKT = "POLYGON";

  private Shapes() {}

  static ObjectNode point(double lon, double lat) {
    ObjectNode point = JsonNodeFactory.instance.objectNode().put("type", "Point");
    point.putArray("coordinates").add(lon).add(lat);
    return point;
  }

  /** A point from two numbers, as GeoRSS writes it: {@code 41.3 -93.2}. */
  static ObjectNode point(String text, Order order) {
    List<Double> pair = numbers(text);
    require(pair.size() == 2, "%s is no pair of coordinates", Excerpt.of(text));
    return order == Order.LONLAT
        ? point(pair.get(0), pair.get(1))
        : point(pair.get(1), pair.get(0));
  }

  /**
   * One ring, closed or not, of coordinates in pairs: {@code -93.2,41.3 -93.1,41.4 …}, also as WKT.
   */
  static ObjectNode polygon(String text, Order order) {
    require(text.indexOf("),") < 0, "%s has more than one ring", Excerpt.of(text));
    List<Double> numbers = numbers(text);
    require(numbers.size() % 2 == 0, "%s has an odd number of coordinates", Excerpt.of(text));
    ObjectNode polygon = JsonNodeFactory.instance.objectNode().put("type", "Polygon");
    ArrayNode ring = polygon.putArray("coordinates").addArray();
    for (int i = 0; i < numbers.size(); i += 2) {
      int lon = order == Order.LONLAT ? i : i + 1;
      int lat = order == Order.LONLAT ? i + 1 : i;
      ring.addArray().add(numbers.get(lon)).add(numbers.get(lat));
    }
    if (!ring.isEmpty() && !ring.get(0).equals(ring.get(ring.size() - 1))) {
      ring.add(ring.get(0));
    }
    return polygon;
  }

  private static List<Double> numbers(String text) {
    String bare = text.strip();
    boolean wkt = bare.regionMatches(true, 0, WKT, 0, WKT.length());
    List<Double> numbers = new ArrayList<>();
    for (String number : BETWEEN.split(wkt ? bare.substring(WKT.length()) : bare, -1)) {
      if (!number.isEmpty()) {
        numbers.add(SheetNumbers.number(number));
      }
    }
    return numbers;
  }

  /** Which of a pair comes first. */
  enum Order {
    LONLAT,
    LATLON
  }
}
