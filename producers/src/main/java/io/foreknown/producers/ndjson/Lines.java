package io.foreknown.producers.ndjson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lines of a file as they are asked for. */
final class Lines extends AbstractSpliterator<Line> {
  private final LineCutter cutter;
  private final String file;

  Lines(LineCutter cutter, String file) {
    super(Long.MAX_VALUE, ORDERED | NONNULL);
    this.cutter = cutter;
    this.file = file;
  }

  @Override
  public boolean tryAdvance(Consumer<? super Line> action) {
    Line line = next();
    if (line == null) {
      return false;
    }
    action.accept(line);
    return true;
  }

  private @Nullable Line next() {
    try {
      return cutter.next();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read %s after line %d: %s".formatted(file, cutter.number(), e.getMessage()), e);
    }
  }
}
