package io.foreknown.feeds.cap;

import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.ledger.Origin;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the index keeps of one message that concerns a warning.
 *
 * @param references keys of the messages that it updates or cancels; empty for an alert
 * @param contents the warnings as this message alone has them, {@code cancelled} where it ends one;
 *     none when it does not say what they are
 */
record IndexedMessage(
    MessageId id, Kind kind, List<String> references, List<Warning> contents, Origin origin) {
  /** In which messages make the revisions of a warning. */
  static final Comparator<IndexedMessage> ORDER =
      Comparator.comparing((IndexedMessage indexedMessage) -> indexedMessage.id().sent())
          .thenComparing(IndexedMessage::kind)
          .thenComparing(indexedMessage -> indexedMessage.id().key());

  /** Copies the lists. */
  IndexedMessage {
    references = List.copyOf(references);
    contents = List.copyOf(contents);
  }

  /** Whether it says what one of its warnings is from now on, counted from 0. */
  boolean speaksOf(int part) {
    return has(part) && contents.get(part).cancelled() == null;
  }

  /** Whether it says what one of its warnings is, or was until now. */
  boolean has(int part) {
    return part < contents.size();
  }

  /**
   * The same, after messages that hold so many warnings, 0 for the first one. A message that holds
   * more has parted one of them: what it says is over is no warning of its own then, but what the
   * others leave out.
   */
  IndexedMessage among(int warnings) {
    if (warnings == 0 || contents.size() <= warnings) {
      return this;
    }
    List<Warning> inForce = contents.stream().filter(of -> of.cancelled() == null).toList();
    List<Warning> given = inForce.isEmpty() ? contents.subList(0, warnings) : inForce;
    return new IndexedMessage(id, kind, references, given, origin);
  }

  /** Sender and identifier of each message that it names. */
  Set<String> named() {
    if (references.isEmpty()) {
      return Set.of();
    }
    Set<String> named = new LinkedHashSet<>();
    for (String reference : references) {
      named.add(MessageId.withoutTime(reference));
    }
    return named;
  }

  /** In the order that counts among messages of the same second. */
  enum Kind {
    ALERT,
    UPDATE,
    CANCEL
  }
}
