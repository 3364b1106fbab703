package io.foreknown.domain.match;

/** Whether an incident lies in the time that a warning can speak for. */
enum Timing {
  IN_TIME,
  TOO_LATE,
  /** After all that the warning could speak for. */
  BEYOND,
  APART
}
