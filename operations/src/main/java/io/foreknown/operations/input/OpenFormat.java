package io.foreknown.operations.input;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.enrich.Completion;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** A format with what it remembers and what its claims are filled in from. */
public record OpenFormat(Source source, Memory memory, Completion completion)
    implements AutoCloseable {
  /** Fills in claims, and tells what it leaves as it is. */
  public UnaryOperator<Item> filling(BiConsumer<Origin, String> notes) {
    return completion.noting(notes);
  }

  @Override
  public void close() {
    memory.close();
  }
}
