package io.foreknown.producers.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of a file as they are asked for. */
final class Rows extends AbstractSpliterator<RawRow> {
  private final RowCutter cutter;
  private final String file;

  Rows(RowCutter cutter, String file) {
    super(Long.MAX_VALUE, ORDERED | NONNULL);
    this.cutter = cutter;
    this.file = file;
  }

  @Override
  public boolean tryAdvance(Consumer<? super RawRow> action) {
    RawRow row = next();
    if (row == null) {
      return false;
    }
    action.accept(row);
    return true;
  }

  private @Nullable RawRow next() {
    try {
      return cutter.next();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read %s after line %d: %s".formatted(file, cutter.line(), e.getMessage()), e);
    }
  }
}
