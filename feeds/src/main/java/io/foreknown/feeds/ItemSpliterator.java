package io.foreknown.feeds;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Rejection;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** The items of a file, piece by piece; those of one piece are made at once. */
final class ItemSpliterator<T extends Piece> extends AbstractSpliterator<Item> {
  private final Splitter<T> splitter;
  private final Spliterator<T> pieces;
  private final LongFunction<Origin> origins;
  private final Function<? super T, Stream<? extends Item>> reading;
  private final Queue<Item> made = new ArrayDeque<>();
  private boolean over;

  ItemSpliterator(
      Splitter<T> splitter,
      LongFunction<Origin> origins,
      Function<? super T, Stream<? extends Item>> reading) {
    super(Long.MAX_VALUE, ORDERED | NONNULL);
    this.splitter = splitter;
    this.pieces = new PieceSpliterator<>(splitter, String.valueOf(origins.apply(1).file()));
    this.origins = origins;
    this.reading = reading;
  }

  @Override
  public boolean tryAdvance(Consumer<? super Item> action) {
    while (made.isEmpty() && !over) {
      over = !cut();
    }
    Item next = made.poll();
    if (next != null) {
      action.accept(next);
    }
    return next != null;
  }

  /** Whether there may be more after this. */
  private boolean cut() {
    return FaultBarrier.around(
        () -> origins.apply(Math.max(1, splitter.line())),
        () -> pieces.tryAdvance(this::read),
        fault -> {
          made.add(new Item.Refused(fault));
          return false;
        });
  }

  private void read(T piece) {
    made.addAll(
        FaultBarrier.<List<? extends Item>>around(
            origins.apply(piece.line()), () -> reading.apply(piece).toList(), this::refused));
  }

  private List<Item> refused(Rejection fault) {
    return List.of(new Item.Refused(fault));
  }
}
