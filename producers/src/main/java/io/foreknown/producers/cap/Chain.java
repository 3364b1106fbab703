package io.foreknown.producers.cap;

import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.time.Span;
import io.foreknown.producers.cap.Message.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert and all known messages that update or cancel it: the revisions of one warning.
 *
 * <p>A function of the set of messages. A message without content has that of its forerunner, so
 * one that comes late may change what its followers say; they are told again then, under a higher
 * revision.
 */
final class Chain {
  private static final Comparator<Message> ORDER =
      Comparator.comparing((Message message) -> message.id().sent())
          .thenComparing(Message::kind)
          .thenComparing(message -> message.id().key());

  private static final long SECOND = 1_000;

  private final Message root;
  private final Warning first;
  private final List<Message> messages;

  /**
   * Sorts the messages.
   *
   * @param first the content of the root
   */
  Chain(Message root, Warning first, List<Message> messages) {
    this.root = root;
    this.first = first;
    this.messages = messages.stream().sorted(ORDER).toList();
  }

  /** One revision of the warning for each message, in their order. */
  List<Revision> revisions() {
    List<Revision> revisions = new ArrayList<>(messages.size());
    Warning content = first;
    Span cancelled = null;
    for (Message message : messages) {
      content = newer(message.content(), content);
      cancelled = cancelled(message, cancelled);
      revisions.add(new Revision(message, warning(message, content, cancelled, revisions.size())));
    }
    return revisions;
  }

  /** What a message makes of the warning. */
  record Revision(Message message, Warning warning) {}

  private static Warning newer(@Nullable Warning own, Warning before) {
    return own == null ? before : own;
  }

  /** The first of several cancellations counts, and an update puts the warning in force again. */
  private static @Nullable Span cancelled(Message message, @Nullable Span before) {
    if (message.kind() != Kind.CANCEL) {
      return null;
    }
    return before == null ? Span.at(message.id().sent()) : before;
  }

  private Warning warning(
      Message message, Warning content, @Nullable Span cancelled, int forerunners) {
    Instant sent = message.id().sent();
    return new Warning(
        header(message, content, revision(sent, forerunners)),
        content.issuer(),
        content.recipients(),
        content.audience(),
        Span.at(root.id().sent()),
        content.validity(),
        content.hazard(),
        content.suspects(),
        content.targets(),
        cancelled,
        content.exercise(),
        content.urgency());
  }

  private Header header(Message message, Warning content, long revision) {
    Header told = content.header();
    return new Header(
        root.id().claim(),
        revision,
        message.id().sent(),
        null,
        told.story(),
        null,
        told.attributedTo(),
        told.basis(),
        told.quote(),
        told.paraphrase());
  }

  /**
   * Milliseconds since 1970, in whose last three digits, for CAP tells whole seconds, the number of
   * known forerunners is counted: so messages of one second differ, and so does a message told
   * again.
   */
  private static long revision(Instant sent, int forerunners) {
    return sent.getEpochSecond() * SECOND + Math.min(forerunners, SECOND - 1);
  }
}
