package io.foreknown.domain.match;

/** What held of a warning, for this place and hazard, when the incident began. */
public enum Force {
  /** It was in force; whether within the time that it named, the window tells. */
  IN_FORCE,
  /** It came, or took in this place or hazard, only later. */
  NOT_YET,
  /** It had been updated so that this place or hazard was left out. */
  NO_LONGER,
  /** It had ended. */
  ENDED
}
