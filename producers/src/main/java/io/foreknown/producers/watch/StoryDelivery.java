package io.foreknown.producers.watch;

import io.foreknown.feeds.body.Body;
import io.foreknown.feeds.body.BodyItem;
import io.foreknown.producers.publish.Digest;
import io.foreknown.producers.publish.PublishResult;
import io.foreknown.producers.publish.Summary;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings the stories of documents to a reader, one after the other, and of each document only what
 * is new or has changed since it was read.
 *
 * <p>A story that is sent again replaces itself, so nothing has to be known of what a killed
 * process had sent and not noted.
 */
public final class StoryDelivery {
  private final Journal journal;
  private final InstantSource clock;
  private final String by;
  private final Function<BodyItem, PublishResult> reader;
  private Summary summary = Summary.NONE;

  /**
   * Nothing delivered yet.
   *
   * @param clock decides whether an embargo has ended
   * @param by who reads: what another one has read is read again
   * @param reader reads a story, or hears of what is none, and says what became of it
   */
  public StoryDelivery(
      Journal journal, InstantSource clock, String by, Function<BodyItem, PublishResult> reader) {
    this.journal = journal;
    this.clock = clock;
    this.by = by;
    this.reader = reader;
  }

  /**
   * Has the stories of a document read that were not. It is noted as read, but not kept before
   * {@link #settle}.
   *
   * @param items all of it, read to their end
   */
  public Summary deliver(String document, String stamp, Stream<BodyItem> items) {
    Summary start = summary;
    OfDocument read = new OfDocument(journal.sent(document));
    items.forEach(read::take);
    journal.take(document, new DocumentState(stamp, read.again), read.now);
    return summary.since(start);
  }

  /** What is known of the document that is being read. */
  private final class OfDocument {
    private final SentDigests before;
    private final SentDigests now = SentDigests.nothing();
    private @Nullable Instant again;

    private OfDocument(SentDigests before) {
      this.before = before;
    }

    private void take(BodyItem item) {
      Digest digest = digest(item);
      PublishResult publishResult =
          before.holds(digest) || now.holds(digest) ? PublishResult.REPEATED : reader.apply(item);
      summary = summary.plus(publishResult);
      if (publishResult == PublishResult.HELD) {
        again = DocumentState.earlier(again, embargo(item), clock.instant());
      } else {
        now.add(digest);
      }
    }
  }

  private static @Nullable Instant embargo(BodyItem item) {
    return item instanceof BodyItem.Found found ? found.body().embargoedUntil() : null;
  }

  private Digest digest(BodyItem item) {
    if (item instanceof BodyItem.Found found) {
      Body body = found.body();
      return Digest.ofStory(
          by,
          body.id(),
          body.version(),
          body.url(),
          body.headline(),
          body.outlet(),
          body.language(),
          body.publishedAt(),
          body.text());
    }
    return item instanceof BodyItem.Linked linked
        ? digest(linked.alone())
        : Digest.ofStory(by, ((BodyItem.Refused) item).why());
  }

  /** Keeps what was noted. */
  public void settle() {
    journal.keep();
  }

  /** What became of everything so far. */
  public Summary summary() {
    return summary;
  }
}
