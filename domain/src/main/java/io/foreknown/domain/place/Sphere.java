package io.foreknown.domain.place;

import com.google.common.geometry.S1Angle;
import com.google.common.geometry.S2Cap;
import com.google.common.geometry.S2LatLng;
import com.google.common.geometry.S2Loop;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polygon;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Geometry.Polygon;

/** Distances on the sphere. Nothing special happens at the date line or the poles. */
public final class Sphere {
  /** Mean radius of the Earth in kilometres (IUGG's R1). */
  public static final double RADIUS_KM = 6_371.008_8;

  /** Radians by which the angle of a cap as wide as the Earth may be wrong, and more. */
  private static final double ROUNDING = 1e-6;

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

  /** Whether two areas are at most so far apart; cheap for those that are far from it. */
  public static boolean isWithin(Geometry one, Geometry other, double km) {
    return !areSurelyBeyond(one, other, km) && distanceKm(one, other) <= km;
  }

  /** By the caps that bound them; of two circles the distance itself costs no more. */
  private static boolean areSurelyBeyond(Geometry one, Geometry other, double km) {
    if (one instanceof Circle && other instanceof Circle) {
      return false;
    }
    S2Cap a = bound(one);
    S2Cap b = bound(other);
    double apart = a.axis().angle(b.axis()) - a.angle().radians() - b.angle().radians();
    return apart > km / RADIUS_KM + ROUNDING;
  }

  private static S2Cap bound(Geometry area) {
    return area instanceof Circle circle ? cap(circle, 0) : ((Polygon) area).outline().bound();
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

  static S2Polygon polygon(Polygon polygon) {
    return polygon.outline().polygon();
  }

  /** The circle, widened by a margin. */
  static S2Cap cap(Circle circle, double marginKm) {
    double km = Math.min(circle.radiusKm() + marginKm, RADIUS_KM * Math.PI);
    return S2Cap.fromAxisAngle(point(circle.centre()), S1Angle.radians(km / RADIUS_KM));
  }

  static S2Point point(LonLat at) {
    return S2LatLng.fromDegrees(at.lat(), at.lon()).toPoint();
  }
}
