package io.foreknown.cli;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.producers.Item;

/** Takes what a feed gives. */
interface Taker {
  /** Takes one item. */
  void take(Item item);

  /**
   * Takes one item.
   *
   * @param told as the feed has it, before its claim was filled in
   */
  default void take(Item told, Item item) {
    take(item);
  }

  /** Hears what was left as it is told, as the gazetteer does not settle it. */
  default void note(Origin origin, String why) {}

  /** Waits until all that was taken is safe, so that the feed may remember it as done. */
  void settle();
}
