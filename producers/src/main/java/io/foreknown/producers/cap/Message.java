package io.foreknown.producers.cap;

import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.ledger.Origin;
import java.util.List;

/**
 * What the index keeps of one message that concerns a warning.
 *
 * @param references keys of the messages that it updates or cancels; empty for an alert
 * @param contents the warnings as this message alone has them; none when it says nothing anew: a
 *     cancellation, an update without info
 */
record Message(
    MessageId id, Kind kind, List<String> references, List<Warning> contents, Origin origin) {
  /** Copies the lists. */
  Message {
    references = List.copyOf(references);
    contents = List.copyOf(contents);
  }

  /** Whether it says what one of its warnings is, counted from 0. */
  boolean speaksOf(int part) {
    return part < contents.size();
  }

  /** In the order that counts among messages of the same second. */
  enum Kind {
    ALERT,
    UPDATE,
    CANCEL
  }
}
