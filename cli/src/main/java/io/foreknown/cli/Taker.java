package io.foreknown.cli;

import io.foreknown.producers.Item;

/** Takes what a feed gives. */
interface Taker {
  /** Takes one item. */
  void take(Item item);

  /** Waits until all that was taken is safe, so that the feed may remember it as done. */
  void settle();
}
