package io.foreknown.producers.publish;

import java.util.function.Supplier;

/** Recognises what was sent before, where a feed says the same again and again. */
public interface Deduplicator {
  /** Remembers nothing, so that nothing is a repeat. */
  Deduplicator NONE = digest -> false;

  /**
   * Whether this is in the topics already; else it will be, and is one from now on.
   *
   * @param digest not asked for where nothing is remembered
   */
  boolean isRepeat(Supplier<Digest> digest);
}
