package io.foreknown.producers.publish;

import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.Source;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The items of feeds, one after the other, from a source to whoever takes them. What the source
 * remembers is kept whenever all that came of it is safe: every so many items, and at the end.
 */
public final class FeedRun {
  /** Items between two commits of the memory. */
  private static final int SETTLED = 10_000;

  private final Memory memory;
  private final ItemSink sink;
  private long taken;

  /**
   * Nothing taken yet.
   *
   * @param memory of the source
   */
  public FeedRun(Memory memory, ItemSink sink) {
    this.memory = memory;
    this.sink = sink;
  }

  /**
   * Takes all of them.
   *
   * @param filling fills in what a claim leaves open
   */
  public void take(Stream<Item> items, UnaryOperator<Item> filling) {
    items.forEach(
        item -> {
          sink.take(item, filling.apply(item));
          taken++;
          if (taken % SETTLED == 0) {
            settle();
          }
        });
  }

  /** Waits until all that was taken is safe, then keeps what the source remembers. */
  public void settle() {
    sink.flush();
    memory.commit();
  }

  /** Settles, and notes what of the feed was never used. */
  public void end(Source source) {
    settle();
    source.unused().forEach(unmatched -> sink.note(unmatched.first(), unmatched.inWords()));
  }
}
