package io.foreknown.cli;

import java.util.concurrent.CancellationException;

/** The program was asked to end while a command was at work; no fault of the item in hand. */
final class StoppedException extends CancellationException {
  private static final long serialVersionUID = 1L;

  StoppedException() {
    this("stopped before the end; what was sent so far stays");
  }

  StoppedException(String message) {
    super(message);
  }
}
