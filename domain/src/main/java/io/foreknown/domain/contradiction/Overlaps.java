package io.foreknown.domain.contradiction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Searches for holding periods of two sides that were incompatible at one moment. Both trees are
 * walked only where their extents allow an answer that is better than the best so far.
 */
record Overlaps(Incompatibility incompatibility, StanceFigures figures) {

  /** Those of the first side that are not overtaken before a moment; null: until now. */
  @Nullable IntervalTree ones(@Nullable IntervalTree ones, @Nullable ChangePoint end) {
    return incompatibility.isExplainedByGrowth() ? standing(ones, end) : ones;
  }

  /** Those of the second side that are not overtaken before a moment; null: until now. */
  @Nullable IntervalTree others(@Nullable IntervalTree others, @Nullable ChangePoint end) {
    return incompatibility.isExplainedByReverse() ? standing(others, end) : others;
  }

  private @Nullable IntervalTree standing(@Nullable IntervalTree lower, @Nullable ChangePoint end) {
    return incompatibility.reach() == null
        ? lower
        : figures.standing(lower, incompatibility.reach(), end);
  }

  /** Whether it was a later figure that ended some of the last, of either side. */
  boolean isOvertaking(ChangePoint end, IntervalTree ones, IntervalTree others) {
    if (incompatibility.reach() == null) {
      return false;
    }
    IntervalTree lower = incompatibility.isExplainedByGrowth() ? ones : others;
    List<ChangePoint> overtaken = new ArrayList<>();
    lower.forEachUntil(
        end.at(), holdingPeriod -> overtaken.add(overtaken(Extent.of(holdingPeriod))));
    return overtaken.contains(end);
  }

  private @Nullable ChangePoint overtaken(Extent lower) {
    return incompatibility.reach() == null
        ? null
        : figures.overtaken(lower.latest(), incompatibility.reach());
  }

  /** As long as it contradicts the second side. */
  private Extent one(Extent one) {
    return incompatibility.isExplainedByGrowth() ? one.until(overtaken(one)) : one;
  }

  /** As long as it contradicts the first side. */
  private Extent other(Extent other) {
    return incompatibility.isExplainedByReverse() ? other.until(overtaken(other)) : other;
  }

  /** Whether a holding period was ever incompatible with one of the others. */
  boolean any(Extent one, @Nullable IntervalTree others) {
    return first(one, others) != null;
  }

  /** Whether one of some is incompatible with one of others, all of which last at one moment. */
  boolean anyOf(@Nullable IntervalTree ones, @Nullable IntervalTree others) {
    return ones != null
        && others != null
        && (incompatibility.isCertain(ones.extent(), others.extent())
            || first(ones, others) != null);
  }

  /** The first moment at which an incompatible pair of them was there; null: never. */
  @Nullable ChangePoint first(@Nullable IntervalTree ones, @Nullable IntervalTree others) {
    return others == null ? null : first(ones, others, null);
  }

  private @Nullable ChangePoint first(
      @Nullable IntervalTree ones, IntervalTree others, @Nullable ChangePoint best) {
    if (ones == null
        || !canMeet(ones.extent(), others.extent())
        || (best != null && ones.extent().start().compareTo(best) >= 0)) {
      return best;
    }
    ChangePoint least = first(ones.left(), others, best);
    if (least == null || ones.own().start().compareTo(least) < 0) {
      ChangePoint own = first(ones.own(), others);
      least = own == null || (least != null && own.compareTo(least) >= 0) ? least : own;
    }
    return first(ones.right(), others, least);
  }

  /**
   * The first moment at which one of the others was there and incompatible with it; null: never.
   */
  @Nullable ChangePoint first(Extent one, @Nullable IntervalTree others) {
    if (others == null || !canMeet(one, others.extent())) {
      return null;
    }
    ChangePoint sooner = first(one, others.left());
    if (sooner != null) {
      return sooner;
    }
    if (canMeet(one, others.own())) {
      ChangePoint other = others.own().start();
      return one.start().compareTo(other) > 0 ? one.start() : other;
    }
    return first(one, others.right());
  }

  /**
   * The moment that ended the last incompatible pair, where each has ended; null: there is none.
   */
  @Nullable ChangePoint last(@Nullable IntervalTree ones, @Nullable IntervalTree others) {
    return others == null ? null : last(ones, others, null);
  }

  private @Nullable ChangePoint last(
      @Nullable IntervalTree ones, IntervalTree others, @Nullable ChangePoint best) {
    if (ones == null || !canLastBeyond(best, ones.extent(), others.extent())) {
      return best;
    }
    ChangePoint greatest = last(ones.right(), others, best);
    greatest = lastOf(ones.own(), others, greatest);
    return last(ones.left(), others, greatest);
  }

  private @Nullable ChangePoint lastOf(
      Extent one, @Nullable IntervalTree others, @Nullable ChangePoint best) {
    if (others == null || !canLastBeyond(best, one, others.extent())) {
      return best;
    }
    ChangePoint greatest = lastOf(one, others.right(), best);
    if (canLastBeyond(greatest, one, others.own())) {
      greatest = other(others.own()).until(one(one).end()).end();
    }
    return lastOf(one, others.left(), greatest);
  }

  private boolean canLastBeyond(@Nullable ChangePoint changePoint, Extent one, Extent other) {
    return canMeet(one, other)
        && one(one).lastsBeyond(changePoint)
        && other(other).lastsBeyond(changePoint);
  }

  private boolean canMeet(Extent one, Extent other) {
    return one.overlaps(other)
        && incompatibility.isPossible(one, other)
        && one(one).overlaps(other(other));
  }
}
