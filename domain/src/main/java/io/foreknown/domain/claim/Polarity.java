package io.foreknown.domain.claim;

/** Whether a statement holds its position or its opposite. */
public enum Polarity {
  AFFIRMS,
  DENIES
}
