package io.foreknown.producers.publish;

import io.foreknown.domain.problem.Rejection;

/** Hears what becomes of the items of a feed. */
@FunctionalInterface
public interface Hearer {
  /** An item was rejected, or is under embargo. */
  void notAdmitted(Rejection rejection);

  /** What became of an item, whichever it was. */
  default void became(Fate fate) {}
}
