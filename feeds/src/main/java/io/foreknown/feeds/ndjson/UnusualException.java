package io.foreknown.feeds.ndjson;

/**
 * What is read is none of the few things that the reader of plain lines knows. It says nothing, not
 * even where: the line is read again by who reports all that is wrong.
 */
final class UnusualException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusualException() {
    super("unusual", null, false, false);
  }
}
