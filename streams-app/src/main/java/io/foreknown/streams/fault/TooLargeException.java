package io.foreknown.streams.fault;

import io.foreknown.schemas.serde.WireLimits;

/**
 * A value does not fit into a record. Everything that is united of claims is bounded so that it
 * does; this is the net below.
 */
public final class TooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private TooLargeException(String name, int bytes) {
    super(
        "a value for %s has %d bytes, at most %d are allowed"
            .formatted(name, bytes, WireLimits.VALUE_BYTES));
  }

  /**
   * Returns the value, if a record can hold it.
   *
   * @param name of the topic or store that it is for
   */
  public static byte[] check(String name, byte[] value) {
    if (value.length > WireLimits.VALUE_BYTES) {
      throw new TooLargeException(name, value.length);
    }
    return value;
  }
}
