package io.foreknown.feeds;

import java.io.InputStream;
import java.util.stream.Stream;

/** Reads the claims of one feed format; knows nothing of what becomes of them. */
@FunctionalInterface
public interface Source {
  /**
   * Reads item by item, as they are asked for, in the order of the feed, and holds one of them at a
   * time. Bad input is refused, never thrown.
   *
   * @param in not closed by this method or its stream
   * @param file what {@code in} is called in the origin of each item
   * @return a stream for one thread that throws {@link java.io.UncheckedIOException} when {@code
   *     in} cannot be read
   */
  Stream<Item> read(InputStream in, String file);

  /**
   * What no claim was made of though nobody knows what it is, since this was last asked; to be
   * asked for when a document, or all, has been read.
   */
  default Stream<UnmatchedField> unused() {
    return Stream.empty();
  }
}
