package io.foreknown.producers.watch;

import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.producers.publish.ClaimProducer;
import io.foreknown.producers.publish.Digest;
import io.foreknown.producers.publish.FeedRun;
import io.foreknown.producers.publish.ItemSink;
import io.foreknown.producers.publish.PublishListener;
import io.foreknown.producers.publish.Publisher;
import io.foreknown.producers.publish.Summary;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings documents to the brokers, one after the other, and of each only what is not there yet.
 *
 * <p>What the format remembers is kept when the brokers have what came of it; a document counts as
 * read when all of it is there. Killed in between, the same items are read again, and what the
 * topics hold of them is recognised as duplicates.
 */
public final class Delivery {
  private final Journal journal;
  private final InstantSource clock;
  private final Predicate<Digest> recovered;
  private final Publisher publisher;
  private final FeedRun run;
  private SentDigests before = SentDigests.nothing();
  private SentDigests now = SentDigests.nothing();
  private @Nullable Instant again;

  /**
   * Nothing delivered yet.
   *
   * @param memory of the format
   * @param recovered what a killed process had sent and not noted
   */
  public Delivery(
      Journal journal,
      Memory memory,
      DeliveryContext deliveryContext,
      Predicate<Digest> recovered) {
    this.journal = journal;
    this.clock = deliveryContext.clock();
    this.recovered = recovered;
    this.publisher =
        new Publisher(
            deliveryContext.producer(), clock, deliveryContext.listener(), this::isRepeat);
    this.run = new FeedRun(memory, new ToBrokers());
  }

  /**
   * Where it goes.
   *
   * @param clock decides on embargoes and on what lies in the future
   */
  public record DeliveryContext(
      ClaimProducer producer, InstantSource clock, PublishListener listener) {}

  private boolean isRepeat(Supplier<Digest> given) {
    Digest digest = given.get();
    boolean isKnown = before.holds(digest) || now.holds(digest) || recovered.test(digest);
    now.add(digest);
    return isKnown;
  }

  /**
   * Sends what is new in a document. It is noted as read, but not kept before {@link #settle}.
   *
   * @param items all of it, read to their end
   */
  public Summary deliver(String document, String stamp, Stream<Item> items) {
    Summary start = publisher.soFar();
    before = journal.sent(document);
    now = SentDigests.nothing();
    again = null;
    run.take(items, UnaryOperator.identity());
    journal.take(document, new DocumentState(stamp, again), now);
    return publisher.soFar().since(start);
  }

  /** Notes too when an item of the document is to be read again. */
  private final class ToBrokers implements ItemSink {
    @Override
    public void take(Item item) {
      publisher.publish(item);
      if (item instanceof Item.Accepted accepted) {
        Instant embargo = accepted.claim().header().embargoedUntil();
        again = DocumentState.earlier(again, embargo, clock.instant());
      } else if (item instanceof Item.Held held) {
        again = DocumentState.earlier(again, held.until(), clock.instant());
      }
    }

    @Override
    public void flush() {
      publisher.finish();
    }
  }

  /** Waits until the brokers have all, keeps what the format remembers, then what was noted. */
  public void settle() {
    run.settle();
    journal.keep();
  }

  /** What became of everything so far. */
  public Summary summary() {
    return publisher.finish();
  }
}
