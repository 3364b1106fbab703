package io.foreknown.feeds.cap;

import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A warning as its messages make it, one after the other in their order. */
final class AlertCourse {
  private static final long SECOND = 1_000;
  private static final String PUBLISHED = "publishedAt";
  private static final String ISSUED = "issued";

  private final Beginning beginning;
  private final Lifecycle life;
  private Header newest;

  AlertCourse(Beginning beginning) {
    this.beginning = beginning;
    this.life = new Lifecycle(beginning);
    this.newest = beginning.first().header();
  }

  /**
   * With what a warning began.
   *
   * @param root the message, known or not
   * @param part which of the warnings of the message it is, counted from 0
   * @param first what was said of it at first
   */
  record Beginning(MessageId root, int part, Warning first, Instant issued) {
    /** Of what is known by its end alone, and by no time of its own: until then. */
    @Nullable Span validity() {
      Span ended = first.cancelled();
      return first.validity() != null || ended == null || ended.to().isBefore(issued)
          ? first.validity()
          : new Span(issued, ended.to());
    }
  }

  /** Goes on with the next message. */
  void add(IndexedMessage indexedMessage) {
    if (speaks(indexedMessage)) {
      newest = content(indexedMessage).header();
    }
    if (!indexedMessage.id().equals(beginning.root())) {
      life.add(indexedMessage, moment(indexedMessage));
    }
  }

  /** What the message that was added last makes of the warning, after so many forerunners. */
  WarningRevision revision(IndexedMessage last, int forerunners) {
    return new WarningRevision(last, warning(header(last, forerunners)));
  }

  private boolean speaks(IndexedMessage indexedMessage) {
    return indexedMessage.speaksOf(beginning.part());
  }

  private Warning content(IndexedMessage indexedMessage) {
    return indexedMessage.contents().get(beginning.part());
  }

  /** Nothing is said anew before it is said at all, whatever the clocks of two senders show. */
  private Instant moment(IndexedMessage indexedMessage) {
    Instant sent = indexedMessage.id().sent();
    return sent.isBefore(beginning.issued()) ? beginning.issued() : sent;
  }

  private Warning warning(Header header) {
    Warning first = beginning.first();
    return new Warning(
        header,
        first.issuer(),
        first.recipients(),
        first.audience(),
        Span.at(beginning.issued()),
        beginning.validity(),
        first.hazard(),
        first.suspects(),
        first.targets(),
        null,
        first.exercise(),
        first.urgency(),
        life.updates());
  }

  private Header header(IndexedMessage indexedMessage, int forerunners) {
    Instant sent = indexedMessage.id().sent();
    return new Header(
        beginning.root().claim(beginning.part()),
        number(sent, forerunners),
        sent,
        null,
        newest.story(),
        null,
        newest.attributedTo(),
        newest.basis(),
        newest.quote(),
        newest.paraphrase(),
        given(indexedMessage));
  }

  /** The times of a revision, as its messages gave them. */
  private OriginalTimes given(IndexedMessage indexedMessage) {
    Map<String, String> given = new HashMap<>(beginning.first().header().originalTimes().byField());
    given.remove(PUBLISHED);
    if (!beginning.issued().equals(beginning.first().issued().from())) {
      given.remove(ISSUED);
    }
    given.putAll(life.originals());
    if (speaks(indexedMessage)) {
      String sent = content(indexedMessage).header().originalTimes().byField().get(PUBLISHED);
      if (sent != null) {
        given.put(PUBLISHED, sent);
      }
    }
    return OriginalTimes.of(given);
  }

  /**
   * Milliseconds since 1970, in whose last three digits, for CAP gives whole seconds, the number of
   * known forerunners is counted: so messages of one second differ, and so does a message that is
   * written again.
   */
  static long number(Instant sent, int forerunners) {
    return sent.getEpochSecond() * SECOND + Math.min(forerunners, SECOND - 1);
  }

  /** Above all revisions of this second. */
  static long lastNumber(Instant sent) {
    return number(sent, (int) SECOND - 1);
  }
}
