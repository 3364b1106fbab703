package io.foreknown.domain.ledger;

import java.time.Instant;

/** What the stage that keeps events is told. */
public sealed interface News {
  /** Something about a claim. */
  record OfClaim(ClaimChange change) implements News {}

  /** The clock of a replay has moved. */
  record OfClock(Instant now) implements News {}

  /** A sweep goes on, from the event of the record's key. */
  record OfSweep(Sweep sweep, Instant now) implements News {}

  /**
   * A way through the events of a partition on which the clock of a replay sends. Each goes from
   * slice to slice, by a record for the next one, so that no transaction grows with the events.
   */
  enum Sweep {
    /** What has run out is judged anew. */
    DEADLINES,
    /** Alerts on what incidents turned out to have been warned of. */
    VERDICTS,
    /** Alerts on what contradicts each other. */
    CONTRADICTIONS
  }
}
