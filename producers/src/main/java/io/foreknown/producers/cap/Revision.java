package io.foreknown.producers.cap;

import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Warning;

/** What a message makes of a warning. */
record Revision(Message message, Warning warning) {
  /** The same under a number above this one, if its own is not. */
  Revision after(long number) {
    Header header = warning.header();
    return header.revision() > number
        ? this
        : new Revision(message, warning.withHeader(header.withRevision(number + 1)));
  }
}
