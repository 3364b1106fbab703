package io.foreknown.producers.cap;

import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.ledger.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index keeps of one message that concerns a warning.
 *
 * @param references keys of the messages that it updates or cancels; empty for an alert
 * @param content the warning as this message alone tells it; null when it tells nothing anew: a
 *     cancellation, an update without info
 */
record Message(
    MessageId id, Kind kind, List<String> references, @Nullable Warning content, Origin origin) {
  /** In the order that counts among messages of the same second. */
  enum Kind {
    ALERT,
    UPDATE,
    CANCEL
  }
}
