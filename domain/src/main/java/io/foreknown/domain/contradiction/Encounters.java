package io.foreknown.domain.contradiction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Searches for tenures of two sides that were incompatible at one moment. Both trees are walked
 * only where their extents allow an answer that is better than the best so far.
 */
record Encounters(Clash clash, Figures figures) {

  /** Those of the first side that are not overtaken before a moment; null: until now. */
  @Nullable TenureTree ones(@Nullable TenureTree ones, @Nullable Turn end) {
    return clash.isExplainedByGrowth() ? standing(ones, end) : ones;
  }

  /** Those of the second side that are not overtaken before a moment; null: until now. */
  @Nullable TenureTree others(@Nullable TenureTree others, @Nullable Turn end) {
    return clash.isExplainedByReverse() ? standing(others, end) : others;
  }

  private @Nullable TenureTree standing(@Nullable TenureTree lower, @Nullable Turn end) {
    return clash.reach() == null ? lower : figures.standing(lower, clash.reach(), end);
  }

  /** Whether it was a later figure that ended some of the last, of either side. */
  boolean isOvertaking(Turn end, TenureTree ones, TenureTree others) {
    if (clash.reach() == null) {
      return false;
    }
    TenureTree lower = clash.isExplainedByGrowth() ? ones : others;
    List<Turn> overtaken = new ArrayList<>();
    lower.forEachUntil(end.at(), tenure -> overtaken.add(overtaken(Extent.of(tenure))));
    return overtaken.contains(end);
  }

  private @Nullable Turn overtaken(Extent lower) {
    return clash.reach() == null ? null : figures.overtaken(lower.latest(), clash.reach());
  }

  /** As long as it contradicts the second side. */
  private Extent one(Extent one) {
    return clash.isExplainedByGrowth() ? one.until(overtaken(one)) : one;
  }

  /** As long as it contradicts the first side. */
  private Extent other(Extent other) {
    return clash.isExplainedByReverse() ? other.until(overtaken(other)) : other;
  }

  /** Whether a tenure was ever incompatible with one of the others. */
  boolean any(Extent one, @Nullable TenureTree others) {
    return first(one, others) != null;
  }

  /** Whether one of some is incompatible with one of others, all of which last at one moment. */
  boolean anyOf(@Nullable TenureTree ones, @Nullable TenureTree others) {
    return ones != null
        && others != null
        && (clash.isCertain(ones.extent(), others.extent()) || first(ones, others) != null);
  }

  /** The first turn at which an incompatible pair of them was there; null: never. */
  @Nullable Turn first(@Nullable TenureTree ones, @Nullable TenureTree others) {
    return others == null ? null : first(ones, others, null);
  }

  private @Nullable Turn first(@Nullable TenureTree ones, TenureTree others, @Nullable Turn best) {
    if (ones == null
        || !canMeet(ones.extent(), others.extent())
        || (best != null && ones.extent().start().compareTo(best) >= 0)) {
      return best;
    }
    Turn least = first(ones.left(), others, best);
    if (least == null || ones.own().start().compareTo(least) < 0) {
      Turn own = first(ones.own(), others);
      least = own == null || (least != null && own.compareTo(least) >= 0) ? least : own;
    }
    return first(ones.right(), others, least);
  }

  /** The first turn at which one of the others was there and incompatible with it; null: never. */
  @Nullable Turn first(Extent one, @Nullable TenureTree others) {
    if (others == null || !canMeet(one, others.extent())) {
      return null;
    }
    Turn sooner = first(one, others.left());
    if (sooner != null) {
      return sooner;
    }
    if (canMeet(one, others.own())) {
      Turn other = others.own().start();
      return one.start().compareTo(other) > 0 ? one.start() : other;
    }
    return first(one, others.right());
  }

  /** The turn that ended the last incompatible pair, where each has ended; null: there is none. */
  @Nullable Turn last(@Nullable TenureTree ones, @Nullable TenureTree others) {
    return others == null ? null : last(ones, others, null);
  }

  private @Nullable Turn last(@Nullable TenureTree ones, TenureTree others, @Nullable Turn best) {
    if (ones == null || !canLastBeyond(best, ones.extent(), others.extent())) {
      return best;
    }
    Turn greatest = last(ones.right(), others, best);
    greatest = lastOf(ones.own(), others, greatest);
    return last(ones.left(), others, greatest);
  }

  private @Nullable Turn lastOf(Extent one, @Nullable TenureTree others, @Nullable Turn best) {
    if (others == null || !canLastBeyond(best, one, others.extent())) {
      return best;
    }
    Turn greatest = lastOf(one, others.right(), best);
    if (canLastBeyond(greatest, one, others.own())) {
      greatest = other(others.own()).until(one(one).end()).end();
    }
    return lastOf(one, others.left(), greatest);
  }

  private boolean canLastBeyond(@Nullable Turn turn, Extent one, Extent other) {
    return canMeet(one, other) && one(one).lastsBeyond(turn) && other(other).lastsBeyond(turn);
  }

  private boolean canMeet(Extent one, Extent other) {
    return one.overlaps(other) && clash.isPossible(one, other) && one(one).overlaps(other(other));
  }
}
