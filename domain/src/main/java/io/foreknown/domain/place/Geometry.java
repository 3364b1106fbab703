package io.foreknown.domain.place;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.Limits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A circle or a polygon on the sphere, in WGS 84 degrees. */
public sealed interface Geometry {
  /** Bytes that it adds to a record, at most. */
  long bytes();

  /** Of a list, in any form of a record. */
  int LENGTH_BYTES = 10;

  /** One corner or centre; longitude first in GeoJSON, so it is here. */
  record LonLat(double lon, double lat) {
    private static final int BYTES = 2 * Double.BYTES;

    /** Refuses coordinates out of range. */
    public LonLat {
      require(lon >= -180 && lon <= 180, "longitude %s is not within -180 to 180", lon);
      require(lat >= -90 && lat <= 90, "latitude %s is not within -90 to 90", lat);
    }
  }

  /** All within {@code radiusKm} of the centre; a bare point has radius 0. */
  record Circle(LonLat centre, double radiusKm) implements Geometry {
    /** Half of the Earth's circumference: a wider circle would be the whole sphere. */
    private static final double WIDEST_KM = 20_000;

    /** Refuses a radius below zero or wider than the Earth. */
    public Circle {
      require(
          radiusKm >= 0 && radiusKm <= WIDEST_KM,
          "radiusKm is %s, 0 to %s is expected",
          radiusKm,
          WIDEST_KM);
    }

    @Override
    public long bytes() {
      return LENGTH_BYTES + LonLat.BYTES + Double.BYTES;
    }
  }

  /**
   * A GeoJSON polygon: the outer ring, then its holes; each ring closed (first position = last).
   * Edges are geodesics; a ring encloses its smaller side, whichever way round it is given.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc7946#section-3.1.6">RFC 7946, Polygon</a>
   */
  final class Polygon implements Geometry {
    private final List<List<LonLat>> rings;

    /** Made when first asked for; two threads may make it twice, to the same effect. */
    private volatile @Nullable Outline outline;

    /** Refuses open, too short or too long rings, and edges that cross. */
    public Polygon(List<List<LonLat>> rings) {
      List<List<LonLat>> copies = new ArrayList<>(rings.size());
      for (List<LonLat> ring : rings) {
        copies.add(List.copyOf(ring));
      }
      this.rings = List.copyOf(copies);
      requireRings(this.rings);
      this.outline = Outline.checked(this.rings);
    }

    private Polygon(List<List<LonLat>> rings, @Nullable Outline outline) {
      this.rings = rings;
      this.outline = outline;
    }

    /** A polygon whose rings were checked before; they are neither checked again nor copied. */
    public static Polygon ofChecked(List<List<LonLat>> rings) {
      return new Polygon(rings, null);
    }

    @Override
    public long bytes() {
      return LENGTH_BYTES * (1L + rings.size()) + (long) LonLat.BYTES * Outline.positions(rings);
    }

    /** The outer ring, then its holes. */
    public List<List<LonLat>> rings() {
      return rings;
    }

    Outline outline() {
      Outline made = outline;
      if (made == null) {
        made = Outline.of(rings);
        outline = made;
      }
      return made;
    }

    private static void requireRings(List<List<LonLat>> rings) {
      require(!rings.isEmpty(), "a polygon needs a ring");
      require(
          rings.size() <= Limits.RINGS,
          "has %d rings, at most %d are allowed",
          rings.size(),
          Limits.RINGS);
      int positions = Outline.positions(rings);
      require(
          positions <= Limits.POSITIONS,
          "has %d positions, at most %d are allowed",
          positions,
          Limits.POSITIONS);
      for (List<LonLat> ring : rings) {
        require(ring.size() >= 4, "a ring has %d positions, at least 4 are expected", ring.size());
        require(
            ring.get(0).equals(ring.get(ring.size() - 1)),
            "a ring is not closed: its first position is not its last");
      }
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Polygon polygon && rings.equals(polygon.rings);
    }

    @Override
    public int hashCode() {
      return rings.hashCode();
    }

    @Override
    public String toString() {
      return "Polygon" + rings;
    }
  }
}
