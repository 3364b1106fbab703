package io.foreknown.domain.contradiction;

import io.foreknown.domain.position.Possibilities;
import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.position.Stance;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why two stances on one question cannot both be true, and what would explain them all the same: a
 * number that can only grow was the one first, then the other.
 *
 * @param isExplainedByGrowth whether it can have grown from the first into the second
 * @param isExplainedByReverse whether it can have grown from the second into the first
 * @param concurrency how much earlier a moment must be to be certainly earlier
 */
record Clash(boolean isExplainedByGrowth, boolean isExplainedByReverse, Duration concurrency) {

  /** Null: some answer is left open by both. */
  static @Nullable Clash between(Predicate predicate, Stance one, Stance other) {
    Possibilities first = predicate.possibilities(one);
    Possibilities second = predicate.possibilities(other);
    return first.isDisjointFrom(second)
        ? new Clash(
            predicate.canGrow(first, second),
            predicate.canGrow(second, first),
            predicate.concurrency())
        : null;
  }

  Clash reversed() {
    return new Clash(isExplainedByReverse, isExplainedByGrowth, concurrency);
  }

  /** For one speaker, of whom it is known what came first: a number that he raises has grown. */
  Clash ofOneSpeaker() {
    return new Clash(isExplainedByGrowth, isExplainedByReverse, Duration.ZERO);
  }

  /** Whether some of each can be incompatible; of single tenures, whether they are. */
  boolean isPossible(Extent first, Extent second) {
    return (!isExplainedByGrowth || isNotCertainlyBefore(first, second))
        && (!isExplainedByReverse || isNotCertainlyBefore(second, first));
  }

  private boolean isNotCertainlyBefore(Extent lower, Extent higher) {
    return !lower.latestFrom().isBefore(higher.earliestTo().minus(concurrency));
  }

  /**
   * Whether each of the first is certainly incompatible with some of the second, all of which last
   * at one moment; false when it takes a closer look.
   */
  boolean isCertain(Extent first, Extent second) {
    if (isExplainedByGrowth) {
      return !isExplainedByReverse
          && !first.from().from().isBefore(second.earliestTo().minus(concurrency));
    }
    return !isExplainedByReverse
        || !second.latestFrom().isBefore(first.to().to().minus(concurrency));
  }
}
