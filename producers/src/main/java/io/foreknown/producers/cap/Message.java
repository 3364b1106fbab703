package io.foreknown.producers.cap;

import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.ledger.Origin;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the index keeps of one message that concerns a warning.
 *
 * @param references keys of the messages that it updates or cancels; empty for an alert
 * @param contents the warnings as this message alone has them, {@code cancelled} where it ends one;
 *     none when it does not say what they are
 */
record Message(
    MessageId id, Kind kind, List<String> references, List<Warning> contents, Origin origin) {
  /** In which messages make the revisions of a warning. */
  static final Comparator<Message> ORDER =
      Comparator.comparing((Message message) -> message.id().sent())
          .thenComparing(Message::kind)
          .thenComparing(message -> message.id().key());

  /** Copies the lists. */
  Message {
    references = List.copyOf(references);
    contents = List.copyOf(contents);
  }

  /** Whether it says what one of its warnings is from now on, counted from 0. */
  boolean speaksOf(int part) {
    return tells(part) && contents.get(part).cancelled() == null;
  }

  /** Whether it says what one of its warnings is, or was until now. */
  boolean tells(int part) {
    return part < contents.size();
  }

  /**
   * The same, after messages that tell of so many warnings, 0 for the first one. A message that
   * tells of more has parted one of them: what it says is over is no warning of its own then, but
   * what the others leave out.
   */
  Message among(int warnings) {
    if (warnings == 0 || contents.size() <= warnings) {
      return this;
    }
    List<Warning> inForce = contents.stream().filter(of -> of.cancelled() == null).toList();
    List<Warning> told = inForce.isEmpty() ? contents.subList(0, warnings) : inForce;
    return new Message(id, kind, references, told, origin);
  }

  /** Sender and identifier of each message that it names. */
  Stream<String> named() {
    return references.stream().map(MessageId::withoutTime).distinct();
  }

  /** In the order that counts among messages of the same second. */
  enum Kind {
    ALERT,
    UPDATE,
    CANCEL
  }
}
