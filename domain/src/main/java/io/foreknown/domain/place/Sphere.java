package io.foreknown.domain.place;

import static io.foreknown.domain.InvalidValueException.require;

import com.google.common.geometry.S1Angle;
import com.google.common.geometry.S2Cap;
import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2CellUnion;
import com.google.common.geometry.S2Error;
import com.google.common.geometry.S2LatLng;
import com.google.common.geometry.S2Loop;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polygon;
import com.google.common.geometry.S2RegionCoverer;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Geometry.Polygon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Distances and coverings on the sphere; the only class that knows S2. Nothing special happens at
 * the date line or the poles.
 */
public final class Sphere {
  /** Mean radius of the Earth in kilometres (IUGG's R1). */
  public static final double RADIUS_KM = 6_371.008_8;

  /** A polygon is covered this many levels finer, as S2 widens whole cells, not the polygon. */
  private static final int FINER = 3;

  private Sphere() {}

  /**
   * Kilometres between the nearest points of two areas; 0 when they touch or overlap. Costs the
   * product of the positions of two polygons that lie apart.
   */
  public static double distanceKm(Geometry one, Geometry other) {
    if (one instanceof Circle a) {
      return beyond(distanceKm(point(a.centre()), other), a.radiusKm());
    }
    if (other instanceof Circle b) {
      return beyond(distanceKm(point(b.centre()), one), b.radiusKm());
    }
    return distanceKm(polygon((Polygon) one), polygon((Polygon) other));
  }

  private static double distanceKm(S2Point point, Geometry area) {
    if (area instanceof Circle circle) {
      return beyond(point.angle(point(circle.centre())) * RADIUS_KM, circle.radiusKm());
    }
    return polygon((Polygon) area).getDistance(point).radians() * RADIUS_KM;
  }

  /** Two geodesics that do not cross are nearest at an end of one of them. */
  private static double distanceKm(S2Polygon one, S2Polygon other) {
    if (one.intersects(other)) {
      return 0;
    }
    return Math.min(fromCorners(one, other), fromCorners(other, one)) * RADIUS_KM;
  }

  private static double fromCorners(S2Polygon corners, S2Polygon area) {
    double least = Math.PI;
    for (S2Loop loop : corners.getLoops()) {
      for (S2Point vertex : loop.vertices()) {
        least = Math.min(least, area.getDistance(vertex).radians());
      }
    }
    return least;
  }

  private static double beyond(double km, double radiusKm) {
    return Math.max(0, km - radiusKm);
  }

  /**
   * The tokens of the cells of one level that an area touches, once it is widened by a margin;
   * empty when they would be more than {@code most}.
   */
  public static Set<String> cells(Geometry area, double marginKm, int level, int most) {
    Set<String> tokens = new TreeSet<>();
    for (S2CellId covering : covering(area, marginKm, level).cellIds()) {
      S2CellId cell = covering.level() > level ? covering.parent(level) : covering;
      S2CellId end = cell.childEnd(level);
      for (S2CellId at = cell.childBegin(level); !at.equals(end); at = at.next()) {
        tokens.add(at.toToken());
        if (tokens.size() > most) {
          return Set.of();
        }
      }
    }
    return tokens;
  }

  /** Cells of any level; S2 joins four that make a broader one. */
  private static S2CellUnion covering(Geometry area, double marginKm, int level) {
    if (area instanceof Circle circle) {
      double km = Math.min(circle.radiusKm() + marginKm, RADIUS_KM * Math.PI);
      return coverer(level)
          .getCovering(
              S2Cap.fromAxisAngle(point(circle.centre()), S1Angle.radians(km / RADIUS_KM)));
    }
    S2CellUnion union = coverer(level + FINER).getCovering(polygon((Polygon) area));
    if (marginKm > 0) {
      union.expand(S1Angle.radians(marginKm / RADIUS_KM), FINER);
    }
    return union;
  }

  private static S2RegionCoverer coverer(int level) {
    return S2RegionCoverer.builder().setMaxLevel(level).setMaxCells(64).build();
  }

  static void requireValid(List<List<LonLat>> rings) {
    for (List<LonLat> ring : rings) {
      S2Error error = new S2Error();
      require(!loop(ring).findValidationError(error), "a ring is no simple line: %s", error.text());
    }
    require(!polygon(rings).findValidationError(new S2Error()), "rings cross each other");
  }

  private static S2Polygon polygon(Polygon polygon) {
    return polygon(polygon.rings());
  }

  private static S2Polygon polygon(List<List<LonLat>> rings) {
    List<S2Loop> loops = new ArrayList<>();
    for (List<LonLat> ring : rings) {
      S2Loop loop = loop(ring);
      loop.normalize();
      loops.add(loop);
    }
    S2Polygon polygon = new S2Polygon();
    polygon.initNested(loops);
    return polygon;
  }

  /** The ring without its last position, which repeats the first. */
  private static S2Loop loop(List<LonLat> ring) {
    return new S2Loop(ring.subList(0, ring.size() - 1).stream().map(Sphere::point).toList());
  }

  private static S2Point point(LonLat at) {
    return S2LatLng.fromDegrees(at.lat(), at.lon()).toPoint();
  }
}
