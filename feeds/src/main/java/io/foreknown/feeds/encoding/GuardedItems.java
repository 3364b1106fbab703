package io.foreknown.feeds.encoding;

import io.foreknown.feeds.Item;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The items of a file, and at its end what stands for the rest that cannot be read. */
final class GuardedItems extends AbstractSpliterator<Item> {
  private final Supplier<Stream<Item>> reading;
  private final String file;
  private @Nullable Stream<Item> items;
  private @Nullable Spliterator<Item> one;
  private boolean over;

  private GuardedItems(Supplier<Stream<Item>> reading, String file) {
    super(Long.MAX_VALUE, ORDERED | NONNULL);
    this.reading = reading;
    this.file = file;
  }

  static Stream<Item> stream(Supplier<Stream<Item>> reading, String file) {
    GuardedItems guarded = new GuardedItems(reading, file);
    return StreamSupport.stream(guarded, false).onClose(guarded::close);
  }

  private Stream<Item> items() {
    Stream<Item> opened = items == null ? reading.get() : items;
    items = opened;
    return opened;
  }

  @Override
  public boolean tryAdvance(Consumer<? super Item> action) {
    if (over) {
      return false;
    }
    AtomicBoolean given = new AtomicBoolean();
    PlainSource.guarded(
        file,
        () -> given.set(advance(action)),
        refused -> {
          over = true;
          given.set(true);
          action.accept(refused);
        });
    return given.get();
  }

  private boolean advance(Consumer<? super Item> action) {
    Spliterator<Item> next = one == null ? items().spliterator() : one;
    one = next;
    return next.tryAdvance(action);
  }

  /** Item by item as they are read; a spliterator would gather those of a whole document. */
  @Override
  public void forEachRemaining(Consumer<? super Item> action) {
    if (one != null) {
      super.forEachRemaining(action);
    } else if (!over) {
      over = true;
      PlainSource.guarded(file, () -> items().forEachOrdered(action), action);
    }
  }

  private void close() {
    if (items != null) {
      items.close();
    }
  }
}
