package io.foreknown.producers.http;

import io.foreknown.producers.Item;
import io.foreknown.producers.Memory;
import io.foreknown.producers.Source;
import io.foreknown.producers.format.Format;
import io.foreknown.producers.format.Setup;
import io.foreknown.producers.measure.FeedMeters;
import io.foreknown.producers.memory.MemoryFile;
import io.foreknown.producers.memory.MemoryOnDemand;
import io.foreknown.producers.publish.Outlet;
import io.foreknown.producers.publish.Publisher;
import io.foreknown.producers.publish.Repeats;
import io.foreknown.producers.publish.Summary;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One format at the door. Bodies of a format that remembers earlier items are taken one after the
 * other; of one that does not, side by side, as they come.
 */
public final class Reception implements AutoCloseable {
  /** The source of all that comes in here, for metrics. */
  private static final String SOURCE = "http";

  private final Format format;
  private final Path state;
  private final Reading reading;
  private final FeedMeters meters;
  private final ReentrantLock turn = new ReentrantLock();
  private final boolean isRemembering;
  private @Nullable Opened opened;

  /**
   * Opens the format, with its memory if it has one.
   *
   * @param state directory of what is remembered
   * @throws io.foreknown.domain.InvalidValueException if the format needs what is not there
   */
  public Reception(Format format, Path state, Reading reading) {
    this.format = format;
    this.state = state;
    this.reading = reading;
    this.meters = new FeedMeters(reading.meters(), SOURCE, format.label(), reading.clock());
    MemoryOnDemand memory = memory();
    this.opened = open(memory);
    this.isRemembering = memory.isOpen();
  }

  private MemoryOnDemand memory() {
    return new MemoryOnDemand(() -> MemoryFile.in(state, format.label()));
  }

  private Opened open(Memory memory) {
    return new Opened(
        format.open(new Setup(memory, reading.mapping(), reading.clock(), reading.policy())),
        memory);
  }

  /** Whether a body has to be here as a whole before it is read, for others wait meanwhile. */
  boolean isRemembering() {
    return isRemembering;
  }

  /** Sends what a body holds, and waits until the brokers have it. */
  String take(InputStream body, String origin, Outlet outlet) {
    return isRemembering
        ? takeInTurn(body, origin, outlet)
        : take(body, origin, outlet, open(memoryless()));
  }

  private Memory memoryless() {
    return new MemoryOnDemand(
        () -> {
          throw new IllegalStateException(
              "%s asks for its memory only after it was opened".formatted(format.label()));
        });
  }

  /** After a failure nothing of the body is remembered, and it may be sent again. */
  private String takeInTurn(InputStream body, String origin, Outlet outlet) {
    turn.lock();
    Opened current = null;
    try {
      current = opened == null ? open(memory()) : opened;
      opened = null;
      String receipt = take(body, origin, outlet, current);
      opened = current;
      return receipt;
    } finally {
      if (opened == null && current != null) {
        current.close();
      }
      turn.unlock();
    }
  }

  private String take(InputStream body, String origin, Outlet outlet, Opened current) {
    Receipt receipt = new Receipt();
    Publisher publisher =
        new Publisher(outlet, reading.clock(), meters.before(receipt::tell), Repeats.NONE);
    UnaryOperator<Item> filling = reading.completion().telling(receipt::note);
    try (Stream<Item> items = current.source().read(body, origin)) {
      items.map(Reception::unfollowed).map(filling).forEach(publisher::publish);
    }
    Summary summary = publisher.finish();
    current.memory().commit();
    current.source().unused().forEach(unused -> receipt.note(unused.first(), unused.told()));
    return receipt.of(summary, waiting(current.source(), origin, receipt));
  }

  private static long waiting(Source source, String origin, Receipt receipt) {
    try (Stream<Item> waiting = source.waiting()) {
      List<Item.Held> ours =
          waiting
              .filter(Item.Held.class::isInstance)
              .map(Item.Held.class::cast)
              .filter(held -> origin.equals(held.origin().file()))
              .toList();
      ours.forEach(held -> receipt.held(held.origin(), held.why()));
      return ours.size();
    }
  }

  private static Item unfollowed(Item item) {
    return item instanceof Item.Linked link
        ? link.refused("is not followed here; send what it leads to")
        : item;
  }

  @Override
  public void close() {
    turn.lock();
    try {
      if (opened != null) {
        opened.close();
      }
    } finally {
      turn.unlock();
    }
  }
}
