package io.foreknown.producers.watch;

import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.producers.publish.ClaimProducer;
import io.foreknown.producers.publish.Digest;
import io.foreknown.producers.publish.PublishListener;
import io.foreknown.producers.publish.Publisher;
import io.foreknown.producers.publish.Summary;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
  /** Items of a document after which the format's memory is kept. */
  private static final int SETTLED = 10_000;

  private final Journal journal;
  private final Memory memory;
  private final InstantSource clock;
  private final Predicate<Digest> recovered;
  private final Publisher publisher;
  private SentDigests before = SentDigests.nothing();
  private SentDigests now = SentDigests.nothing();
  private @Nullable Instant again;
  private long taken;

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
    this.memory = memory;
    this.clock = deliveryContext.clock();
    this.recovered = recovered;
    this.publisher =
        new Publisher(
            deliveryContext.producer(), clock, deliveryContext.listener(), this::isRepeat);
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
    items.forEach(this::deliver);
    journal.take(document, new DocumentState(stamp, again), now);
    return publisher.soFar().since(start);
  }

  private void deliver(Item item) {
    publisher.publish(item);
    if (item instanceof Item.Accepted accepted) {
      again =
          DocumentState.earlier(again, accepted.claim().header().embargoedUntil(), clock.instant());
    } else if (item instanceof Item.Held held) {
      again = DocumentState.earlier(again, held.until(), clock.instant());
    }
    taken++;
    if (taken % SETTLED == 0) {
      publisher.finish();
      memory.commit();
    }
  }

  /** Waits until the brokers have all, keeps what the format remembers, then what was noted. */
  public void settle() {
    publisher.finish();
    memory.commit();
    journal.keep();
  }

  /** What became of everything so far. */
  public Summary summary() {
    return publisher.finish();
  }
}
