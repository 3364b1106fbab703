package io.foreknown.domain.contradiction;

import org.jspecify.annotations.Nullable;

/**
 * Searches for tenures of two sides that were incompatible at one moment. Both trees are walked
 * only where their extents allow an answer that is better than the best so far.
 */
record Encounters(Clash clash) {

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
    if (ones == null
        || !canMeet(ones.extent(), others.extent())
        || !ones.extent().lastsBeyond(best)) {
      return best;
    }
    Turn greatest = last(ones.right(), others, best);
    greatest = lastOf(ones.own(), others, greatest);
    return last(ones.left(), others, greatest);
  }

  private @Nullable Turn lastOf(Extent one, @Nullable TenureTree others, @Nullable Turn best) {
    if (others == null
        || !canMeet(one, others.extent())
        || !others.extent().lastsBeyond(best)
        || !one.lastsBeyond(best)) {
      return best;
    }
    Turn greatest = lastOf(one, others.right(), best);
    if (canMeet(one, others.own()) && others.own().lastsBeyond(greatest)) {
      greatest = sooner(one.end(), others.own().end());
    }
    return lastOf(one, others.left(), greatest);
  }

  private static @Nullable Turn sooner(@Nullable Turn one, @Nullable Turn other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) < 0 ? one : other;
  }

  private boolean canMeet(Extent one, Extent other) {
    return one.overlaps(other) && clash.isPossible(one, other);
  }
}
