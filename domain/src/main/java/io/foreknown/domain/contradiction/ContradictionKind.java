package io.foreknown.domain.contradiction;

/** What sort of contradiction it is. */
public enum ContradictionKind {
  /** Yes against no: about a truth, or one side says exactly what the other denies. */
  NEGATION,
  NUMERIC,
  PARTY,
  SCALE,
  TIME,
  PLACE,
  /** One speaker against his own earlier word. */
  SELF_REVERSAL
}
