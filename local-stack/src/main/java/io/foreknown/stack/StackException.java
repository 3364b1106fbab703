package io.foreknown.stack;

/**
 * The local stack cannot start, or has stopped by itself; the message says in one line what, where
 * and what to do.
 */
public final class StackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StackException(String message) {
    super(message);
  }

  StackException(String message, Throwable cause) {
    super(message, cause);
  }
}
