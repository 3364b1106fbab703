package io.foreknown.operations.work;

import java.util.concurrent.CancellationException;

/** The program was asked to end while a command was at work; no fault of the item in hand. */
public final class StoppedException extends CancellationException {
  private static final long serialVersionUID = 1L;

  StoppedException() {
    this("stopped before the end; what was sent so far stays");
  }

  /** With what stands of the work. */
  public StoppedException(String message) {
    super(message);
  }
}
