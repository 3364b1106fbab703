package io.foreknown.producers.http;

import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.format.Format;
import io.foreknown.feeds.format.Setup;
import io.foreknown.feeds.memory.MemoryFile;
import io.foreknown.feeds.memory.MemoryOnDemand;
import io.foreknown.producers.decide.DecisionSource;
import io.foreknown.producers.measure.FeedMeters;
import io.foreknown.producers.publish.ClaimProducer;
import io.foreknown.producers.publish.Deduplicator;
import io.foreknown.producers.publish.FeedRun;
import io.foreknown.producers.publish.ItemSink;
import io.foreknown.producers.publish.Publisher;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One format at the door. Bodies of a format that remembers earlier items are taken one after the
 * other; of one that does not, side by side, as they come.
 */
public final class Reception implements Door, AutoCloseable {
  /** The source of all that comes in here, for metrics. */
  private static final String SOURCE = "http";

  private final Format format;
  private final Path state;
  private final IntakeReading intakeReading;
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
  public Reception(Format format, Path state, IntakeReading intakeReading) {
    this.format = format;
    this.state = state;
    this.intakeReading = intakeReading;
    this.meters =
        new FeedMeters(intakeReading.meters(), SOURCE, format.label(), intakeReading.clock());
    MemoryOnDemand memory = memory();
    this.opened = open(memory);
    this.isRemembering = memory.isOpen();
  }

  private MemoryOnDemand memory() {
    return new MemoryOnDemand(() -> MemoryFile.in(state, format.label()));
  }

  private Opened open(Memory memory) {
    return new Opened(
        format.open(
            new Setup(
                memory, intakeReading.mapping(), intakeReading.clock(), intakeReading.policy())),
        memory);
  }

  @Override
  public boolean isRemembering() {
    return isRemembering;
  }

  @Override
  public String take(PostedBody body, ClaimProducer claimProducer) {
    return isRemembering
        ? takeInTurn(body, claimProducer)
        : take(body, claimProducer, open(memoryless()));
  }

  private Memory memoryless() {
    return new MemoryOnDemand(
        () -> {
          throw new IllegalStateException(
              "%s asks for its memory only after it was opened".formatted(format.label()));
        });
  }

  /** After a failure nothing of the body is remembered, and it may be sent again. */
  private String takeInTurn(PostedBody body, ClaimProducer claimProducer) {
    turn.lock();
    Opened current = null;
    try {
      current = opened == null ? open(memory()) : opened;
      opened = null;
      String receipt = take(body, claimProducer, current);
      opened = current;
      return receipt;
    } finally {
      if (opened == null && current != null) {
        current.close();
      }
      turn.unlock();
    }
  }

  private String take(PostedBody body, ClaimProducer claimProducer, Opened current) {
    Receipt receipt = new Receipt();
    Publisher publisher =
        new Publisher(
            claimProducer,
            intakeReading.clock(),
            meters.before(receipt::reject),
            Deduplicator.NONE);
    FeedRun run = new FeedRun(current.memory(), new ToTopics(publisher, receipt));
    try (Stream<Item> items = current.source().read(body.body(), body.origin())) {
      run.take(
          items.map(Reception::unfollowed).map(item -> signed(item, body)),
          intakeReading.completion().noting(receipt::note));
    }
    run.end(current.source());
    return receipt.of(publisher.finish());
  }

  private record ToTopics(Publisher publisher, Receipt receipt) implements ItemSink {
    @Override
    public void take(Item item) {
      publisher.publish(item);
    }

    @Override
    public void note(Origin origin, String why) {
      receipt.note(origin, why);
    }

    @Override
    public void flush() {
      publisher.finish();
    }
  }

  /** Nobody decides in the name of another, also not among claims. */
  private static Item signed(Item item, PostedBody body) {
    Party person = body.person();
    return person != null
            && item instanceof Item.Accepted accepted
            && accepted.claim() instanceof Decision decision
            && !decision.by().id().equals(person.id())
        ? Item.Refused.of(
            Reason.INVALID,
            List.of(new Problem("by", DecisionSource.notOf(decision.by().id(), person))),
            decision.header().id(),
            accepted.origin())
        : item;
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
