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
 * @param contents the warnings as this message alone has them; none when it says nothing anew: a
 *     cancellation, an update without info
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

  /** Whether it says what one of its warnings is, counted from 0. */
  boolean speaksOf(int part) {
    return part < contents.size();
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
