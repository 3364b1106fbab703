package io.foreknown.operations.cluster;

/** Ends a command with exit code 1 and one line that says what, where and what to do. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The message is shown as it is. */
  public CommandException(String message) {
    super(message);
  }

  /** The message is shown as it is; the cause goes to the log. */
  public CommandException(String message, Throwable cause) {
    super(message, cause);
  }
}
