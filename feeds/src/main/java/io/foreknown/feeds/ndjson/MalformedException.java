package io.foreknown.feeds.ndjson;

/** A text is not in its format; the message is shown to users as it is. */
public final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong, to be read after the name of what was read. */
  public MalformedException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
