package io.foreknown.producers;

import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into pieces, and holds one of them at a time.
 *
 * @param <T> a piece
 */
public interface Cutter<T> {
  /** Where it is, from 1; 0 before the first line, for who counts the lines that are read. */
  long line();

  /** Returns the next piece; null at the end. */
  @Nullable T next() throws IOException;

  /**
   * The pieces as they are asked for.
   *
   * @return a stream for one thread that throws {@link java.io.UncheckedIOException} when the file
   *     cannot be read
   */
  default Stream<T> pieces(String file) {
    return StreamSupport.stream(new Pieces<>(this, file), false);
  }
}
