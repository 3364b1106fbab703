package io.foreknown.producers.publish;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.Item;

/** Takes what a feed gives. */
public interface ItemSink {
  /** Takes one item. */
  void take(Item item);

  /**
   * Takes one item.
   *
   * @param given as the feed has it, before its claim was filled in
   */
  default void take(Item given, Item item) {
    take(item);
  }

  /** Receives what was left as it is given, as the gazetteer does not settle it. */
  default void note(Origin origin, String why) {}

  /** Waits until all that was taken is safe, so that the feed may remember it as done. */
  void flush();
}
