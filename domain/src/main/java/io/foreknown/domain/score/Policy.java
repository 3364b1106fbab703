package io.foreknown.domain.score;

/** Which matches verify a warning. */
public enum Policy {
  /** Those in or partly in the window; without a window, those within the horizon. */
  IN_WINDOW,
  /** All. */
  WITHIN_HORIZON
}
