package io.foreknown.dashboard.reading;

/** What cannot be done with a proposal as it stands; the message says why and what to do. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }
}
