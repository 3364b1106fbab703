package io.foreknown.producers.ninjs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a file is cut into, as it is asked for. */
final class Cuts extends AbstractSpliterator<Cut> {
  private final ItemCutter cutter;
  private final String file;

  Cuts(ItemCutter cutter, String file) {
    super(Long.MAX_VALUE, ORDERED | NONNULL);
    this.cutter = cutter;
    this.file = file;
  }

  @Override
  public boolean tryAdvance(Consumer<? super Cut> action) {
    Cut cut = next();
    if (cut == null) {
      return false;
    }
    action.accept(cut);
    return true;
  }

  private @Nullable Cut next() {
    try {
      return cutter.next();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read %s after line %d: %s".formatted(file, cutter.line(), e.getMessage()), e);
    }
  }
}
