package io.foreknown.producers.ndjson;

/** A line is no JSON object; the message is shown to users as it is. */
public final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
