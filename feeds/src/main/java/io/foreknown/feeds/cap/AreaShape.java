package io.foreknown.feeds.cap;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Geometry.Polygon;
import io.foreknown.domain.problem.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads areas as the standard writes them: latitude first, in WGS 84 degrees. */
final class AreaShape {
  private static final int MOST_SIMPLE = 9;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,9}(\\.\\d{0,30})?|\\.\\d{1,30})");

  private AreaShape() {}

  /** Corners parted by white space; the first is repeated at the end. */
  static Geometry polygon(String text) {
    List<LonLat> ring = new ArrayList<>();
    for (String pair : WhiteSpace.split(text)) {
      LonLat corner = point(pair);
      if (ring.isEmpty() || !ring.get(ring.size() - 1).equals(corner)) {
        ring.add(corner);
      }
    }
    return new Polygon(List.of(ring));
  }

  /** The same without any rule but that they are numbers, longitude first. */
  static List<double[]> corners(String text) {
    return WhiteSpace.split(text).stream().map(AreaShape::numbers).toList();
  }

  /** A centre, and a radius in kilometres. */
  static Geometry circle(String text) {
    List<String> parts = WhiteSpace.split(text);
    require(parts.size() == 2, "is %s, 'latitude,longitude radius' is expected", Excerpt.of(text));
    return new Circle(point(parts.get(0)), number(parts.get(1)));
  }

  private static LonLat point(String text) {
    double[] at = numbers(text);
    return new LonLat(at[0], at[1]);
  }

  private static double[] numbers(String text) {
    int comma = text.indexOf(',');
    if (comma < 0 || text.indexOf(',', comma + 1) >= 0) {
      throw new InvalidValueException(
          "has %s, 'latitude,longitude' is expected".formatted(Excerpt.of(text)));
    }
    double lon = number(text.substring(comma + 1));
    return new double[] {lon, number(text.substring(0, comma))};
  }

  /** Whether a text is a short number as most are, such as {@code -97.25}. */
  private static boolean isSimple(String text) {
    int begin = text.startsWith("-") ? 1 : 0;
    int points = 0;
    for (int i = begin; i < text.length(); i++) {
      char letter = text.charAt(i);
      points += letter == '.' ? 1 : 0;
      if (letter != '.' && (letter < '0' || letter > '9')) {
        return false;
      }
    }
    return points <= 1 && text.length() > begin + points && text.length() <= MOST_SIMPLE;
  }

  private static double number(String text) {
    if (!isSimple(text) && !NUMBER.matcher(text).matches()) {
      throw new InvalidValueException("has %s, a number is expected".formatted(Excerpt.of(text)));
    }
    return Double.parseDouble(text);
  }
}
