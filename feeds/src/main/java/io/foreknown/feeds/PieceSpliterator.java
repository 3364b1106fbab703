package io.foreknown.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a file is cut into, one piece after the other. */
final class PieceSpliterator<T extends Piece> extends AbstractSpliterator<T> {
  private final Splitter<T> splitter;
  private final String file;

  PieceSpliterator(Splitter<T> splitter, String file) {
    super(Long.MAX_VALUE, ORDERED | NONNULL);
    this.splitter = splitter;
    this.file = file;
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    T piece = next();
    if (piece == null) {
      return false;
    }
    action.accept(piece);
    return true;
  }

  private @Nullable T next() {
    try {
      return splitter.next();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read %s after line %d: %s".formatted(file, splitter.line(), e.getMessage()), e);
    }
  }
}
