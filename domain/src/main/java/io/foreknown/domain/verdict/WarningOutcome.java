package io.foreknown.domain.verdict;

/** What became of a warning; the first that applies, in this order. */
public enum WarningOutcome {
  EXERCISE,
  HIT,
  AVERTED,
  HIT_OUTSIDE_WINDOW,
  NEAR_MISS,
  CANCELLED,
  PENDING,
  FALSE_ALARM
}
