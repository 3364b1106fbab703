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
 * An alert and all known messages that update or cancel it: the revisions of its warnings, of which
 * it may tell several.
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
  private final List<Message> messages;

  /** Sorts the messages. */
  Chain(Message root, List<Message> messages) {
    this.root = root;
    this.messages = messages.stream().sorted(ORDER).toList();
  }

  /**
   * One of the warnings of a message, as far as the messages have come.
   *
   * @param issued when it was first told
   * @param cancelled when it ended; null while it stands
   */
  private record Part(Warning content, Span issued, @Nullable Span cancelled) {
    /** The first of several ends counts. */
    Part ended(Message by) {
      return cancelled == null ? new Part(content, issued, Span.at(by.id().sent())) : this;
    }
  }

  /** One revision of each warning for each message, in their order. */
  List<Revision> revisions() {
    List<Revision> revisions = new ArrayList<>(messages.size());
    List<Part> parts = begun();
    for (int i = 0; i < messages.size(); i++) {
      Message message = messages.get(i);
      advance(parts, message);
      for (int part = 0; part < parts.size(); part++) {
        revisions.add(new Revision(message, warning(message, parts.get(part), part, i)));
      }
    }
    return revisions;
  }

  /** What a message makes of a warning. */
  record Revision(Message message, Warning warning) {}

  /**
   * An update tells anew of each warning in its place, and puts those in force again that were
   * cancelled; one that it tells nothing of has ended with it.
   */
  private void advance(List<Part> parts, Message message) {
    List<Warning> contents = message.contents();
    boolean isCancel = message.kind() == Kind.CANCEL;
    for (int i = 0; i < parts.size(); i++) {
      Part before = parts.get(i);
      boolean ends = isCancel || (!contents.isEmpty() && i >= contents.size());
      Warning content = i < contents.size() ? contents.get(i) : before.content();
      parts.set(i, ends ? before.ended(message) : new Part(content, before.issued(), null));
    }
    for (int i = parts.size(); i < contents.size(); i++) {
      parts.add(new Part(contents.get(i), Span.at(message.id().sent()), null));
    }
  }

  /** What the alert tells holds for a message too that says that it was sent before it. */
  private List<Part> begun() {
    Span issued = Span.at(root.id().sent());
    List<Part> parts = new ArrayList<>();
    root.contents().forEach(content -> parts.add(new Part(content, issued, null)));
    return parts;
  }

  private Warning warning(Message message, Part told, int part, int forerunners) {
    Warning content = told.content();
    return new Warning(
        header(message, content, part, revision(message.id().sent(), forerunners)),
        content.issuer(),
        content.recipients(),
        content.audience(),
        told.issued(),
        content.validity(),
        content.hazard(),
        content.suspects(),
        content.targets(),
        told.cancelled(),
        content.exercise(),
        content.urgency());
  }

  private Header header(Message message, Warning content, int part, long revision) {
    Header told = content.header();
    return new Header(
        root.id().claim(part),
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
