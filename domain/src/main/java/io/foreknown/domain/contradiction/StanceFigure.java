package io.foreknown.domain.contradiction;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.position.Stance;

/**
 * The bounds of the numbers that a stance leaves open; of one that is about no number, or that
 * leaves a gap, all of them.
 *
 * @param least inclusive
 * @param greatest inclusive
 */
record StanceFigure(long least, long greatest) {
  private static final StanceFigure ANY = new StanceFigure(0, Long.MAX_VALUE);

  static StanceFigure of(Stance stance) {
    if (stance.isDenial() || !(stance.position() instanceof Position.OfCount of)) {
      return ANY;
    }
    Count count = of.count();
    return new StanceFigure(
        count.atLeast() == null ? ANY.least : count.atLeast(),
        count.atMost() == null ? ANY.greatest : count.atMost());
  }
}
