package io.foreknown.domain.place;

import com.google.common.geometry.S1Angle;
import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2CellUnion;
import com.google.common.geometry.S2RegionCoverer;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.Polygon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cells of the map that an area touches, once it is widened by a margin: either all of one
 * level, or few of nested levels.
 *
 * <p>Nested cells are for finding areas that may touch: a cell of one covering then is, contains or
 * lies in one of the other.
 */
public final class Cells {
  /** A polygon is covered this many levels finer, as S2 widens whole cells, not the polygon. */
  private static final int FINER = 3;

  /** The broadest nested cells measure about 1,000 km across; what covers the globe has all 384. */
  private static final int BROADEST = 3;

  /** From one nested level to the next; a cell has 64 of the next. */
  private static final int STEP = 3;

  /** The finest nested cells measure about 300 m across. */
  private static final int FINEST = 15;

  /** As many nested cells S2 may take, unless the broadest do not suffice. */
  private static final int FEW = 8;

  private static final S2RegionCoverer NESTED =
      S2RegionCoverer.builder()
          .setMinLevel(BROADEST)
          .setMaxLevel(FINEST)
          .setLevelMod(STEP)
          .setMaxCells(FEW)
          .build();

  private Cells() {}

  /** The tokens of the cells of one level; empty when they would be more than {@code most}. */
  public static Set<String> ofLevel(Geometry area, double marginKm, int level, int most) {
    if (isPoint(area, marginKm)) {
      return Set.of(cellOf((Circle) area, level).toToken());
    }
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
      return coverer(level).getCovering(Sphere.cap(circle, marginKm));
    }
    return widened(coverer(level + FINER).getCovering(Sphere.polygon((Polygon) area)), marginKm);
  }

  private static S2CellUnion widened(S2CellUnion union, double marginKm) {
    if (marginKm > 0) {
      union.expand(S1Angle.radians(marginKm / Sphere.RADIUS_KM), FINER);
    }
    return union;
  }

  private static S2RegionCoverer coverer(int level) {
    return S2RegionCoverer.builder().setMaxLevel(level).setMaxCells(64).build();
  }

  /** The ids of few nested cells that together cover the area. */
  public static List<Long> nested(Geometry area, double marginKm) {
    if (isPoint(area, marginKm)) {
      return List.of(cellOf((Circle) area, FINEST).id());
    }
    List<Long> cells = new ArrayList<>();
    nestedCovering(area, marginKm).forEach(cell -> cells.add(cell.id()));
    return cells;
  }

  private static List<S2CellId> nestedCovering(Geometry area, double marginKm) {
    ArrayList<S2CellId> cells = new ArrayList<>();
    if (area instanceof Circle circle) {
      NESTED.getCovering(Sphere.cap(circle, marginKm), cells);
    } else if (marginKm == 0) {
      NESTED.getCovering(Sphere.polygon((Polygon) area), cells);
    } else {
      S2CellUnion fine = NESTED.getCovering(Sphere.polygon((Polygon) area));
      NESTED.getCovering(widened(fine, marginKm), cells);
    }
    return cells;
  }

  /** The nested cells that contain this one, nearest first, itself left out. */
  public static List<Long> broader(long nested) {
    S2CellId cell = new S2CellId(nested);
    List<Long> broader = new ArrayList<>();
    for (int level = cell.level() - STEP; level >= BROADEST; level -= STEP) {
      broader.add(cell.parent(level).id());
    }
    return broader;
  }

  /** Whether a nested cell contains no other. */
  public static boolean isFinest(long nested) {
    return new S2CellId(nested).level() == FINEST;
  }

  static boolean isPoint(Geometry area, double marginKm) {
    return marginKm == 0 && area instanceof Circle circle && circle.radiusKm() == 0;
  }

  private static S2CellId cellOf(Circle point, int level) {
    return S2CellId.fromPoint(Sphere.point(point.centre())).parent(level);
  }
}
