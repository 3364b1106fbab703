package io.foreknown.streams.fault;

import org.apache.kafka.common.errors.SerializationException;

/** A store or an internal topic holds what a release with another private form has written. */
public final class OtherFormException extends SerializationException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what to do.
   *
   * @param what was read, such as {@code a block}
   */
  public OtherFormException(String what, int found, int expected) {
    super(
        "the state is of another release: %s of form %d, %d is expected; rebuild, see docs/how-to/upgrading.md"
            .formatted(what, found, expected));
  }
}
