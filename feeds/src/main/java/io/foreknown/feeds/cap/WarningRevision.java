package io.foreknown.feeds.cap;

import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Warning;

/** What a message makes of a warning. */
record WarningRevision(IndexedMessage message, Warning warning) {
  /** The same under a number above this one, if its own is not. */
  WarningRevision after(long number) {
    Header header = warning.header();
    return header.revision() > number
        ? this
        : new WarningRevision(message, warning.withHeader(header.withRevision(number + 1)));
  }
}
