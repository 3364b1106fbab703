package io.foreknown.cli;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.producers.Item;

/** Takes what a feed gives. */
interface Taker {
  /** Takes one item. */
  void take(Item item);

  /** Hears what was left as it is told, as the gazetteer does not settle it. */
  default void note(Origin origin, String why) {}

  /** Waits until all that was taken is safe, so that the feed may remember it as done. */
  void settle();
}
