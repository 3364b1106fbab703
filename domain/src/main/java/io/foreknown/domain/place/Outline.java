package io.foreknown.domain.place;

import static io.foreknown.domain.InvalidValueException.require;

import com.google.common.geometry.S2Cap;
import com.google.common.geometry.S2EdgeUtil;
import com.google.common.geometry.S2Error;
import com.google.common.geometry.S2Iterator;
import com.google.common.geometry.S2Loop;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polygon;
import com.google.common.geometry.S2ShapeIndex;
import io.foreknown.domain.place.Geometry.LonLat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rings of a polygon as S2 computes with them, with the cap that bounds them; costs much more
 * to make than to ask.
 */
record Outline(S2Polygon polygon, S2Cap bound) {
  /** Positions up to which edges are compared wherever they lie. */
  private static final int FEW = 1_000;

  /**
   * Corners of a ring up to which each edge is compared with each other one: S2 makes an index of
   * the edges first, which costs many times as much.
   */
  private static final int SMALL = 16;

  /** Pairs of edges in one place that are compared: some tenths of a second. */
  private static final long MOST_PAIRS = 10_000_000;

  static Outline of(List<List<LonLat>> rings) {
    List<S2Loop> loops = new ArrayList<>();
    for (List<LonLat> ring : rings) {
      S2Loop loop = loop(ring);
      loop.normalize();
      loops.add(loop);
    }
    S2Polygon polygon = new S2Polygon();
    polygon.initNested(loops);
    return new Outline(polygon, polygon.getCapBound());
  }

  /**
   * Refuses edges that cross or meet twice, and more edges in one place than can be compared; costs
   * the square of the rings.
   *
   * @return null where no outline had to be made for that
   */
  static @Nullable Outline checked(List<List<LonLat>> rings) {
    requireSpread(rings);
    for (List<LonLat> ring : rings) {
      requireSimple(corners(ring));
    }
    if (rings.size() == 1) {
      return null;
    }
    Outline outline = of(rings);
    require(!outline.polygon.findValidationError(new S2Error()), "rings cross each other");
    return outline;
  }

  private static void requireSimple(List<S2Point> corners) {
    if (corners.size() > SMALL || !isSimple(corners)) {
      S2Error error = new S2Error();
      boolean isValid = !new S2Loop(corners).findValidationError(error);
      require(isValid, "a ring is no simple line: %s", error.text());
    }
  }

  /** Whether edges meet only where one follows the other, as S2 says it too, after an index. */
  private static boolean isSimple(List<S2Point> corners) {
    int edges = corners.size();
    for (int i = 0; i < edges; i++) {
      S2Point begin = corners.get(i);
      S2Point end = corners.get((i + 1) % edges);
      if (begin.equalsPoint(end)) {
        return false;
      }
      int behind = i == 0 ? edges - 1 : edges; // The last edge is followed by the first.
      for (int j = i + 2; j < behind; j++) {
        S2Point other = corners.get((j + 1) % edges);
        if (S2EdgeUtil.robustCrossing(begin, end, corners.get(j), other) >= 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Each edge is compared with all others of its cell, which is a centimetre wide at least. */
  private static void requireSpread(List<List<LonLat>> rings) {
    if (positions(rings) <= FEW) {
      return;
    }
    S2ShapeIndex index = new S2ShapeIndex();
    rings.forEach(ring -> index.add(loop(ring)));
    long pairs = 0;
    for (S2Iterator<S2ShapeIndex.Cell> cells = index.iterator(); !cells.done(); cells.next()) {
      long edges = 0;
      for (int i = 0; i < cells.entry().numShapes(); i++) {
        edges += cells.entry().clipped(i).numEdges();
      }
      pairs += edges * edges;
    }
    require(pairs <= MOST_PAIRS, "has too many positions in one place");
  }

  /** Positions of all rings together. */
  static int positions(List<List<LonLat>> rings) {
    int positions = 0;
    for (List<LonLat> ring : rings) {
      positions += ring.size();
    }
    return positions;
  }

  private static S2Loop loop(List<LonLat> ring) {
    return new S2Loop(corners(ring));
  }

  /** The ring without its last position, which repeats the first. */
  private static List<S2Point> corners(List<LonLat> ring) {
    List<S2Point> corners = new ArrayList<>(ring.size() - 1);
    for (int i = 0; i < ring.size() - 1; i++) {
      corners.add(Sphere.point(ring.get(i)));
    }
    return corners;
  }
}
