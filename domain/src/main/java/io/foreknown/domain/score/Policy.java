package io.foreknown.domain.score;

/** What verifies a warning. */
public enum Policy {
  /** Matches in or partly in the window; without a window, those within the horizon. */
  IN_WINDOW,
  /** All matches. */
  WITHIN_HORIZON,
  /**
   * What lay in the first hazard and places, from the issue to the last end that was given,
   * whatever was trimmed meanwhile: the convention of the IEM Cow.
   */
  AS_ISSUED
}
