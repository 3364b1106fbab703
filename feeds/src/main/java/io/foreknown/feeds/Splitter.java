package io.foreknown.feeds;

import io.foreknown.domain.ledger.Origin;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into pieces, and holds one of them at a time.
 *
 * @param <T> a piece
 */
public interface Splitter<T extends Piece> {
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
    return StreamSupport.stream(new PieceSpliterator<>(this, file), false);
  }

  /**
   * The items of the pieces as they are asked for. A fault of ours costs the piece that it is met
   * in, and the file ends where the splitter meets one.
   *
   * @param reading makes the items of one piece
   * @return a stream for one thread that throws {@link java.io.UncheckedIOException} when the file
   *     cannot be read
   */
  default Stream<Item> items(String file, Function<? super T, Stream<? extends Item>> reading) {
    return items(line -> Origin.of(file, line), reading);
  }

  /** The same for a part of a file, with the origin of each of its lines. */
  default Stream<Item> items(
      LongFunction<Origin> origins, Function<? super T, Stream<? extends Item>> reading) {
    return StreamSupport.stream(new ItemSpliterator<>(this, origins, reading), false);
  }
}
