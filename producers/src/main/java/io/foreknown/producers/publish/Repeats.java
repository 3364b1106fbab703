package io.foreknown.producers.publish;

import java.util.function.Supplier;

/** Knows what was sent before, where a feed says the same again and again. */
public interface Repeats {
  /** Remembers nothing, so that nothing is a repeat. */
  Repeats NONE = digest -> false;

  /**
   * Whether this is in the topics already; else it will be, and is one from now on.
   *
   * @param digest not asked for where nothing is remembered
   */
  boolean isRepeat(Supplier<Digest> digest);
}
