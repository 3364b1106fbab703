package io.foreknown.producers.ndjson;

/** What is read is none of the few things that the reader of plain lines knows. */
final class UnusualException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The only one: it tells nothing, for the line is read again by who tells all that is wrong. */
  static final UnusualException ONLY = new UnusualException();

  private UnusualException() {
    super("unusual", null, false, false);
  }
}
