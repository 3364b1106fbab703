package io.foreknown.domain.place;

import static io.foreknown.domain.InvalidValueException.require;

import com.google.common.geometry.S2Cap;
import com.google.common.geometry.S2Error;
import com.google.common.geometry.S2Iterator;
import com.google.common.geometry.S2Loop;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polygon;
import com.google.common.geometry.S2ShapeIndex;
import io.foreknown.domain.place.Geometry.LonLat;
import java.util.ArrayList;
import java.util.List;

/**
 * The rings of a polygon as S2 computes with them, with the cap that bounds them; costs much more
 * to make than to ask.
 */
record Outline(S2Polygon polygon, S2Cap bound) {
  /** Positions up to which edges are compared wherever they lie. */
  private static final int FEW = 1_000;

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
   */
  static Outline checked(List<List<LonLat>> rings) {
    requireSpread(rings);
    for (List<LonLat> ring : rings) {
      S2Error error = new S2Error();
      require(!loop(ring).findValidationError(error), "a ring is no simple line: %s", error.text());
    }
    Outline outline = of(rings);
    boolean isOne = rings.size() == 1;
    require(isOne || !outline.polygon.findValidationError(new S2Error()), "rings cross each other");
    return outline;
  }

  /** Each edge is compared with all others of its cell, which is a centimetre wide at least. */
  private static void requireSpread(List<List<LonLat>> rings) {
    if (rings.stream().mapToInt(List::size).sum() <= FEW) {
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

  /** The ring without its last position, which repeats the first. */
  private static S2Loop loop(List<LonLat> ring) {
    List<S2Point> corners = new ArrayList<>(ring.size() - 1);
    for (LonLat at : ring.subList(0, ring.size() - 1)) {
      corners.add(Sphere.point(at));
    }
    return new S2Loop(corners);
  }
}
