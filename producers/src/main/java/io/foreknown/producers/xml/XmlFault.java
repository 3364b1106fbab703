package io.foreknown.producers.xml;

import io.foreknown.domain.problem.Rejection.Reason;

/** A document, or a part of it, that cannot or must not be read; the message is shown to users. */
final class XmlFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final long line;

  XmlFault(Reason reason, long line, String message) {
    super(message);
    this.reason = reason;
    this.line = line;
  }

  /** Malformed, or too large. */
  Reason reason() {
    return reason;
  }

  /** Where it was found, from 1. */
  long line() {
    return line;
  }

  /** What was found and what is allowed. */
  String problem() {
    return String.valueOf(getMessage());
  }
}
