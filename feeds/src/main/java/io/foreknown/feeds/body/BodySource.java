package io.foreknown.feeds.body;

import java.io.InputStream;
import java.util.stream.Stream;

/** Reads the stories of a file. */
@FunctionalInterface
public interface BodySource {
  /**
   * The stories, and what is none, in their order.
   *
   * @param in is read to its end, and not closed
   * @return a stream for one thread that throws {@link java.io.UncheckedIOException} when the file
   *     cannot be read
   */
  Stream<BodyItem> read(InputStream in, String file);
}
