package io.foreknown.domain.contradiction;

import io.foreknown.domain.position.Possibilities;
import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.position.Stance;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why two stances on one question cannot both be true, and what would explain them all the same: a
 * number that can only grow was the one first, then the other.
 *
 * @param isExplainedByGrowth whether it can have grown from the first into the second
 * @param isExplainedByReverse whether it can have grown from the second into the first
 * @param concurrency how far apart moments may lie and still count as one
 * @param reach the least number of the higher side, which later figures may reach; null: nobody can
 *     say which side is the higher, or the number does not grow
 */
record Incompatibility(
    boolean isExplainedByGrowth,
    boolean isExplainedByReverse,
    Duration concurrency,
    @Nullable Long reach) {

  /** Null: some answer is left open by both. */
  static @Nullable Incompatibility between(Predicate predicate, Stance one, Stance other) {
    Possibilities first = predicate.possibilities(one);
    Possibilities second = predicate.possibilities(other);
    if (!first.isDisjointFrom(second)) {
      return null;
    }
    boolean isFirstLower = predicate.canGrow(first, second);
    boolean isSecondLower = predicate.canGrow(second, first);
    Long reach =
        isFirstLower == isSecondLower ? null : StanceFigure.of(isFirstLower ? other : one).least();
    return new Incompatibility(isFirstLower, isSecondLower, predicate.concurrency(), reach);
  }

  Incompatibility reversed() {
    return new Incompatibility(isExplainedByReverse, isExplainedByGrowth, concurrency, reach);
  }

  /** Whether the first is the higher side, without a doubt. */
  boolean isOfHigher() {
    return isExplainedByReverse && reach != null;
  }

  /** For one speaker, of whom it is known what came first: a number that he raises has grown. */
  Incompatibility ofOneSpeaker() {
    return new Incompatibility(isExplainedByGrowth, isExplainedByReverse, Duration.ZERO, reach);
  }

  /** Whether some of each can be incompatible; of single holding periods, whether they are. */
  boolean isPossible(Extent first, Extent second) {
    return (!isExplainedByGrowth || isNotCertainlyBefore(first, second))
        && (!isExplainedByReverse || isNotCertainlyBefore(second, first));
  }

  /** A figure that ends before another one begins is earlier, whatever counts as one moment. */
  private boolean isNotCertainlyBefore(Extent lower, Extent higher) {
    return isNeverBefore(lower.latest(), higher.earliest());
  }

  /**
   * Whether each of the first is certainly incompatible with some of the second, all of which last
   * at one moment; false when it takes a closer look.
   */
  boolean isCertain(Extent first, Extent second) {
    if (isExplainedByGrowth) {
      return !isExplainedByReverse
          && isNeverBefore(first.earliest(), Span.at(second.earliest().to()));
    }
    return !isExplainedByReverse || isNeverBefore(Span.at(second.latest().from()), first.latest());
  }

  private boolean isNeverBefore(Span lower, Span higher) {
    return !lower.from().isBefore(higher.to().minus(concurrency))
        && !lower.to().isBefore(higher.from());
  }
}
