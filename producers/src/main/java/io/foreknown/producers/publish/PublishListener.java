package io.foreknown.producers.publish;

import io.foreknown.domain.problem.Rejection;

/** Receives what becomes of the items of a feed. */
@FunctionalInterface
public interface PublishListener {
  /** An item was rejected, or is under embargo. */
  void onRejected(Rejection rejection);

  /** What became of an item, whichever it was. */
  default void onResult(PublishResult publishResult) {}
}
