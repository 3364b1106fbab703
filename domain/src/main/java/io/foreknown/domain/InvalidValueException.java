package io.foreknown.domain;

import org.jspecify.annotations.Nullable;

/** A value that the contract does not allow; the message names the value and what was expected. */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The message is shown to users as it is. */
  public InvalidValueException(String message) {
    super(message);
  }

  /** Throws with the message, formatted, unless the condition holds. */
  public static void require(boolean condition, String message, @Nullable Object... values) {
    if (!condition) {
      throw new InvalidValueException(message.formatted(values));
    }
  }
}
