package io.foreknown.producers.cap;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An alert and all known messages that update or end it: the revisions of one warning. Each holds
 * what the alert said, and as updates what the messages up to its own said anew.
 *
 * <p>A function of the set of messages. One that comes late may change what its followers say; they
 * are written again then, under a higher revision.
 */
final class Chain {
  private static final Comparator<Message> ORDER =
      Comparator.comparing((Message message) -> message.id().sent())
          .thenComparing(Message::kind)
          .thenComparing(message -> message.id().key());

  private static final long SECOND = 1_000;
  private static final String PUBLISHED = "publishedAt";
  private static final String ISSUED = "issued";

  private final MessageId root;
  private final int part;
  private final List<Message> messages;
  private final Warning first;
  private final Instant issued;
  private final int begin;

  /**
   * Sorts the messages, at least one of which says something of the warning.
   *
   * @param root with which the warning began; what it said is not known where it is not among the
   *     messages, and then the first that says anything stands for it
   * @param part which of the warnings of one message it is, counted from 0
   */
  Chain(MessageId root, int part, List<Message> messages) {
    this.root = root;
    this.part = part;
    this.messages = messages.stream().sorted(ORDER).toList();
    boolean isOfRoot = this.messages.stream().anyMatch(m -> isRoot(m) && m.speaksOf(part));
    int at = 0;
    while (!(isOfRoot ? isRoot(at(at)) : at(at).speaksOf(part))) {
      at++;
    }
    this.first = at(at).contents().get(part);
    boolean isFirst = this.messages.stream().limit(at).allMatch(m -> m.contents().isEmpty());
    this.issued = isOfRoot || isFirst ? root.sent() : at(at).id().sent();
    this.begin = isOfRoot ? 0 : at;
  }

  private Message at(int index) {
    return messages.get(index);
  }

  private boolean isRoot(Message message) {
    return message.id().equals(root);
  }

  /** Whether both have the same message at this place. */
  private boolean isSame(Chain other, int at) {
    return at < other.messages.size() && messages.get(at).id().equals(other.messages.get(at).id());
  }

  /** The revisions that another state of the same warning, null if there was none, had not. */
  List<Revision> newSince(@Nullable Chain before) {
    int known = begin;
    if (before != null && before.first.equals(first) && before.begin == begin) {
      while (known < messages.size() && isSame(before, known)) {
        known++;
      }
    }
    return revisions(known, messages.size());
  }

  /** Whether a message of this one is none of the other. */
  boolean hasOthersThan(Chain other) {
    Set<MessageId> others = other.messages.stream().map(Message::id).collect(Collectors.toSet());
    return messages.stream().anyMatch(message -> !others.contains(message.id()));
  }

  /** Keys of the messages that make a revision of it. */
  Stream<String> keys() {
    return messages.stream().skip(begin).map(message -> message.id().key());
  }

  /** The revision of one message, if it belongs to the warning. */
  List<Revision> of(String key) {
    int at = 0;
    while (at < messages.size() && !messages.get(at).id().key().equals(key)) {
      at++;
    }
    return revisions(at, Math.min(at + 1, messages.size()));
  }

  private List<Revision> revisions(int from, int to) {
    List<Revision> revisions = new ArrayList<>();
    Lifecycle life = new Lifecycle(first, part);
    Header header = first.header();
    for (int i = begin; i < to; i++) {
      Message message = messages.get(i);
      if (message.speaksOf(part)) {
        header = message.contents().get(part).header();
      }
      if (!isRoot(message)) {
        life.add(message, moment(message));
      }
      if (i >= from) {
        OriginalTimes given = given(message, life);
        revisions.add(new Revision(message, warning(header(message, header, i, given), life)));
      }
    }
    return revisions;
  }

  /** The times of a revision, as its messages gave them. */
  private OriginalTimes given(Message message, Lifecycle life) {
    Map<String, String> given = new HashMap<>(first.header().originalTimes().byField());
    given.remove(PUBLISHED);
    if (!issued.equals(first.issued().from())) {
      given.remove(ISSUED);
    }
    given.putAll(life.originals());
    if (message.speaksOf(part)) {
      String sent = message.contents().get(part).header().originalTimes().byField().get(PUBLISHED);
      if (sent != null) {
        given.put(PUBLISHED, sent);
      }
    }
    return OriginalTimes.of(given);
  }

  /** What a message makes of the warning. */
  record Revision(Message message, Warning warning) {
    /** The same under a number above this one, if its own is not. */
    Revision after(long number) {
      Header header = warning.header();
      return header.revision() > number
          ? this
          : new Revision(message, warning.withHeader(header.withRevision(number + 1)));
    }
  }

  /** Nothing is said anew before it is said at all, whatever the clocks of two senders show. */
  private Instant moment(Message message) {
    Instant sent = message.id().sent();
    return sent.isBefore(issued) ? issued : sent;
  }

  private Warning warning(Header header, Lifecycle life) {
    return new Warning(
        header,
        first.issuer(),
        first.recipients(),
        first.audience(),
        Span.at(issued),
        first.validity(),
        first.hazard(),
        first.suspects(),
        first.targets(),
        null,
        first.exercise(),
        first.urgency(),
        life.updates());
  }

  private Header header(Message message, Header newest, int forerunners, OriginalTimes originals) {
    return new Header(
        root.claim(part),
        revision(message.id().sent(), forerunners),
        message.id().sent(),
        null,
        newest.story(),
        null,
        newest.attributedTo(),
        newest.basis(),
        newest.quote(),
        newest.paraphrase(),
        originals);
  }

  /**
   * Takes back what is no warning of its own, as has come out since, in a revision above a floor.
   */
  Retraction withdrawn(long floor) {
    Instant sent = last().id().sent();
    long number = Math.max(revision(sent, (int) SECOND - 1), floor + 1);
    return Retraction.of(root.claim(part), ClaimType.WARNING, number, sent, null);
  }

  Message last() {
    return messages.get(messages.size() - 1);
  }

  /**
   * Milliseconds since 1970, in whose last three digits, for CAP gives whole seconds, the number of
   * known forerunners is counted: so messages of one second differ, and so does a message that is
   * written again.
   */
  private static long revision(Instant sent, int forerunners) {
    return sent.getEpochSecond() * SECOND + Math.min(forerunners, SECOND - 1);
  }
}
