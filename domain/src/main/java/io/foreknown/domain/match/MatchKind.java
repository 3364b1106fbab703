package io.foreknown.domain.match;

/** What the finding amounts to; only {@code MATCH} counts as a hit. */
public enum MatchKind {
  MATCH,
  NEAR_MISS,
  TOO_LATE
}
