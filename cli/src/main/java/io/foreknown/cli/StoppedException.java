package io.foreknown.cli;

/** The program was asked to end while a command was at work. */
final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoppedException() {
    super("stopped before the end; what was sent so far stays");
  }
}
