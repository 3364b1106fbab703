package io.foreknown.domain.ledger;

import java.time.Instant;

/** What the stage that keeps events is told. */
public sealed interface News {
  /** Something about a claim. */
  record OfClaim(ClaimChange change) implements News {}

  /** The clock of a replay has moved. */
  record OfClock(Instant now) implements News {}
}
