package io.foreknown.domain.position;

import io.foreknown.domain.claim.Position;

/** What sort of answer a question has. */
public enum PositionKind {
  COUNT,
  PARTIES,
  TRUTH,
  SCALE,
  WHEN,
  WHERE;

  /** The kind of this position. */
  public static PositionKind of(Position position) {
    if (position instanceof Position.OfCount) {
      return COUNT;
    }
    if (position instanceof Position.OfParties) {
      return PARTIES;
    }
    if (position instanceof Position.OfTruth) {
      return TRUTH;
    }
    if (position instanceof Position.OfScale) {
      return SCALE;
    }
    return position instanceof Position.OfTime ? WHEN : WHERE;
  }
}
