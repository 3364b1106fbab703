package io.foreknown.feeds.xml;

import io.foreknown.domain.problem.Rejection.Reason;

/** A document, or a part of it, that cannot or must not be read; the message is shown to users. */
final class XmlFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final long line;
  private final boolean isPassable;
  private final int offset;

  private XmlFault(Reason reason, long line, String message, boolean isPassable, int offset) {
    super(message);
    this.reason = reason;
    this.line = line;
    this.isPassable = isPassable;
    this.offset = offset;
  }

  /** One that ends its document. */
  XmlFault(Reason reason, long line, String message) {
    this(reason, line, message, false, 0);
  }

  /**
   * One at a place that is known, behind which reading may go on.
   *
   * @param offset in the parser's characters, of which the lower 32 bits are given
   */
  static XmlFault at(int offset, long line, String message) {
    return new XmlFault(Reason.MALFORMED, line, message, true, offset);
  }

  /** Whether its place is known. */
  boolean isPassable() {
    return isPassable;
  }

  /** Its place, where that is known. */
  int offset() {
    return offset;
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
