package io.foreknown.feeds.shape;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.Limits;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Geometry.Polygon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * Mends a ring that the contract refuses: wraps longitudes beyond 180, closes it, leaves out
 * corners beyond the limit, and parts it where it crosses itself.
 *
 * <p>Works on degrees as on a plane, which is what the sender of a crossing ring has drawn on. What
 * it does is bounded: the crossings of a ring may be as many as the square of its corners, so one
 * that crosses itself is first brought down to {@link #MOST_CROSSING}.
 */
public final class Mender {
  private static final GeometryFactory PLANE = new GeometryFactory();

  /** Corners of a ring that crosses itself. */
  private static final int MOST_CROSSING = 1_000;

  /** Corners that are looked at; of a longer ring every second, third or further one. */
  private static final int MOST_READ = 20_000;

  /** Polygons that one ring may fall apart into; the widest are kept. */
  private static final int MOST_PARTS = 20;

  /** Positions of a ring, at least: a triangle's, and the first again. */
  private static final int RING = 4;

  private static final double HALF = 180;
  private static final double WHOLE = 360;

  private final Set<String> how = new LinkedHashSet<>();

  private Mender() {}

  /**
   * Mends a ring.
   *
   * @param ring corners, longitude first, perhaps beyond 180
   * @throws InvalidValueException if nothing can be made of it
   */
  public static Mended mend(List<double[]> ring) {
    Mender mender = new Mender();
    List<Polygon> polygons = mender.polygons(mender.corners(ring));
    require(!polygons.isEmpty(), "encloses nothing");
    return new Mended(polygons, String.join(", ", mender.how));
  }

  /** Each corner within half a turn of the one before, whatever multiple of a turn that takes. */
  private List<Coordinate> corners(List<double[]> ring) {
    List<Coordinate> corners = new ArrayList<>();
    for (double[] at : ring) {
      require(Math.abs(at[0]) <= WHOLE, "longitude %s is not within -360 to 360", at[0]);
      require(Math.abs(at[1]) <= HALF / 2, "latitude %s is not within -90 to 90", at[1]);
      note(Math.abs(at[0]) > HALF, "longitudes beyond 180 are wrapped");
      double before = corners.isEmpty() ? 0 : corners.get(corners.size() - 1).x;
      Coordinate next = new Coordinate(at[0] - WHOLE * Math.rint((at[0] - before) / WHOLE), at[1]);
      if (corners.isEmpty() || !corners.get(corners.size() - 1).equals2D(next)) {
        corners.add(next);
      }
    }
    close(corners);
    require(corners.size() >= RING, "has %d corners, at least 3 are expected", corners.size() - 1);
    return corners;
  }

  private void close(List<Coordinate> corners) {
    require(!corners.isEmpty(), "has no corners");
    Coordinate first = corners.get(0);
    Coordinate last = corners.get(corners.size() - 1);
    if (!first.equals2D(last)) {
      double turn = last.x - first.x;
      require(Math.abs(turn) < WHOLE, "goes around a pole");
      note(true, "it is closed");
      corners.add(first.copy());
    }
  }

  private void note(boolean isDone, String what) {
    if (isDone) {
      how.add(what);
    }
  }

  private List<Polygon> polygons(List<Coordinate> corners) {
    List<Coordinate> fewer = fewer(corners, Limits.POSITIONS);
    Geometry shape = shape(fewer);
    if (!shape.isValid()) {
      shape = GeometryFixer.fix(shape(fewer(fewer, MOST_CROSSING)));
      note(true, "it is parted where it crosses itself");
    }
    return parts(shape)
        .sorted(Comparator.comparingDouble(part -> -part.getArea()))
        .limit(MOST_PARTS)
        .flatMap(Mender::polygon)
        .toList();
  }

  private static Geometry shape(List<Coordinate> corners) {
    return PLANE.createPolygon(corners.toArray(Coordinate[]::new));
  }

  /** As few as are allowed, with the least change; the first and the last are kept. */
  private List<Coordinate> fewer(List<Coordinate> corners, int most) {
    if (corners.size() <= most) {
      return corners;
    }
    List<Coordinate> fewer = Thinning.to(most, thinned(corners, MOST_READ));
    if (fewer.size() < RING) {
      fewer = thinned(corners, most - 1); // A scribble has no corner that matters less.
    }
    note(true, "%d positions are simplified to %d".formatted(corners.size(), fewer.size()));
    return fewer;
  }

  private static List<Coordinate> thinned(List<Coordinate> corners, int most) {
    int step = (corners.size() + most - 1) / most;
    int last = corners.size() - 1;
    return IntStream.range(0, corners.size())
        .filter(i -> i % step == 0 || i == last)
        .mapToObj(corners::get)
        .toList();
  }

  private static Stream<org.locationtech.jts.geom.Polygon> parts(Geometry shape) {
    return IntStream.range(0, shape.getNumGeometries())
        .mapToObj(shape::getGeometryN)
        .filter(org.locationtech.jts.geom.Polygon.class::isInstance)
        .map(org.locationtech.jts.geom.Polygon.class::cast)
        .filter(part -> !part.isEmpty());
  }

  /** None where the sphere sees a crossing that the plane does not. */
  private static Stream<Polygon> polygon(org.locationtech.jts.geom.Polygon part) {
    List<List<LonLat>> rings = new ArrayList<>();
    rings.add(ring(part.getExteriorRing()));
    for (int i = 0; i < part.getNumInteriorRing(); i++) {
      rings.add(ring(part.getInteriorRingN(i)));
    }
    try {
      return Stream.of(new Polygon(rings));
    } catch (InvalidValueException e) {
      return Stream.empty();
    }
  }

  private static List<LonLat> ring(LinearRing ring) {
    return Stream.of(ring.getCoordinates()).map(at -> new LonLat(wrapped(at.x), at.y)).toList();
  }

  private static double wrapped(double lon) {
    double within = lon - WHOLE * Math.rint(lon / WHOLE);
    return Math.max(-HALF, Math.min(HALF, within));
  }
}
