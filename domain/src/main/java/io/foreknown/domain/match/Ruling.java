package io.foreknown.domain.match;

import org.jspecify.annotations.Nullable;

/** What the rules alone make of a pair, whatever the desk has decided about it. */
public enum Ruling {
  MATCH(MatchKind.MATCH),
  NEAR_MISS(MatchKind.NEAR_MISS),
  TOO_LATE(MatchKind.TOO_LATE),
  /** A match but for the time, which had run out; nothing is found of it. */
  BEYOND_HORIZON(null),
  /** No more than that the warning is verified as it was issued. */
  AS_ISSUED(null);

  private final @Nullable MatchKind kind;

  Ruling(@Nullable MatchKind kind) {
    this.kind = kind;
  }

  /** The kind of what is found; null: nothing that is shown. */
  public @Nullable MatchKind kind() {
    return kind;
  }
}
