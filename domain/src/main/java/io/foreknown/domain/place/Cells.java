package io.foreknown.domain.place;

import com.google.common.geometry.S1Angle;
import com.google.common.geometry.S2Cap;
import com.google.common.geometry.S2Cell;
import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2CellUnion;
import com.google.common.geometry.S2Projections;
import com.google.common.geometry.S2RegionCoverer;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.Polygon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

  /** Radians, some 15 km: of a disc so narrow the cells around its centre are few and fine. */
  private static final double WIDEST_BLOCK = 15 / Sphere.RADIUS_KM;

  /** Radians by which the angle of a cap may be wrong, and more; on the ground some metres. */
  private static final double ROUNDING = 1e-6;

  /** No cell has this id. */
  public static final long NONE = 0;

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
    for (S2CellId covering : covering(area, marginKm, level)) {
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
  private static List<S2CellId> covering(Geometry area, double marginKm, int level) {
    if (area instanceof Circle circle) {
      S2Cap disc = Sphere.cap(circle, marginKm);
      return isNarrow(disc, level)
          ? touched(disc, level)
          : coverer(level).getCovering(disc).cellIds();
    }
    S2CellUnion fine = coverer(level + FINER).getCovering(Sphere.polygon((Polygon) area));
    return widened(fine, marginKm).cellIds();
  }

  /** Whether it touches no other cells of the level than those around one corner. */
  private static boolean isNarrow(S2Cap disc, int level) {
    return level <= S2Projections.PROJ.minWidth.getMaxLevel(2 * radians(disc));
  }

  /** The cells that a narrow disc touches: what the coverer finds, at a fraction of the cost. */
  private static List<S2CellId> touched(S2Cap disc, int level) {
    List<S2CellId> cells = around(disc, level);
    cells.removeIf(cell -> !disc.mayIntersect(new S2Cell(cell)));
    return cells;
  }

  /** The cells around the corner that is nearest to the centre. */
  private static List<S2CellId> around(S2Cap disc, int level) {
    List<S2CellId> cells = new ArrayList<>();
    S2CellId.fromPoint(disc.axis()).getVertexNeighbors(level, cells);
    return cells;
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
    List<Long> cells = nestedAtOnce(area, marginKm);
    return cells == null ? ids(nestedCovering(area, marginKm)) : cells;
  }

  /**
   * The same where they are known at once, so that they need not be remembered; null where they
   * have to be looked for.
   */
  static @Nullable List<Long> nestedAtOnce(Geometry area, double marginKm) {
    if (isPoint(area, marginKm)) {
      return List.of(cellOf((Circle) area, FINEST).id());
    }
    S2Cap disc = disc(area, marginKm);
    int level = levelOfBlock(disc);
    return level < BROADEST ? null : ids(block(disc, level));
  }

  private static List<Long> ids(List<S2CellId> cells) {
    List<Long> ids = new ArrayList<>(cells.size());
    for (S2CellId cell : cells) {
      ids.add(cell.id());
    }
    return ids;
  }

  /** A disc that contains the area. */
  private static S2Cap disc(Geometry area, double marginKm) {
    if (area instanceof Circle circle) {
      return Sphere.cap(circle, marginKm);
    }
    S2Cap bound = ((Polygon) area).outline().bound();
    return S2Cap.fromAxisAngle(
        bound.axis(),
        S1Angle.radians(Math.min(Math.PI, bound.angle().radians() + marginKm / Sphere.RADIUS_KM)));
  }

  /**
   * The finest nested level on which the disc reaches no further than the cells next to that of its
   * centre; below {@link #BROADEST} where it is too wide, so that the coverer finds fewer cells.
   */
  private static int levelOfBlock(S2Cap disc) {
    double radians = radians(disc);
    return radians > WIDEST_BLOCK
        ? 0
        : Math.min(FINEST, S2Projections.PROJ.minWidth.getMaxLevel(radians)) / STEP * STEP;
  }

  private static double radians(S2Cap disc) {
    return disc.angle().radians() + ROUNDING;
  }

  /**
   * The cell of the centre, and those around it; of a disc that is narrower than a cell, the four
   * around the corner that is nearest to its centre.
   */
  private static List<S2CellId> block(S2Cap disc, int level) {
    if (isNarrow(disc, level)) {
      return around(disc, level);
    }
    S2CellId cell = S2CellId.fromPoint(disc.axis()).parent(level);
    List<S2CellId> cells = new ArrayList<>();
    cells.add(cell);
    cell.getAllNeighbors(level, cells);
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

  /** The nearest nested cell that contains this one; {@link #NONE} for one of the broadest. */
  public static long next(long nested) {
    S2CellId cell = new S2CellId(nested);
    return cell.level() == BROADEST ? NONE : cell.parent(cell.level() - STEP).id();
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
