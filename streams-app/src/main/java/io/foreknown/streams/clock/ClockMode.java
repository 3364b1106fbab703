package io.foreknown.streams.clock;

/** By which clock warnings run out. */
public enum ClockMode {
  /** By the wall clock. */
  LIVE,
  /** By control records: everything is pending until one comes. */
  REPLAY
}
