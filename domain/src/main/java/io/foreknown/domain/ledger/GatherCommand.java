package io.foreknown.domain.ledger;

import io.foreknown.domain.merge.Naming;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the stage that keeps events receives. */
public sealed interface GatherCommand {
  /** Something about a claim. */
  record OfClaim(ClaimChange change) implements GatherCommand {}

  /** The clock of a replay has moved. */
  record OfClock(Instant now) implements GatherCommand {}

  /**
   * An event learns which id it goes by from now on.
   *
   * @param naming null: it is not the same as any other
   */
  record OfName(@Nullable Naming naming) implements GatherCommand {}

  /**
   * An event that is the same as others says when it was first published by its own claims.
   *
   * @param event its id
   * @param first null: never
   */
  record OfBirth(String event, @Nullable Instant first) implements GatherCommand {}

  /**
   * Something about a claim of another event that is merged into this one.
   *
   * @param home id of the event that the claim names
   */
  record OfGuest(String home, ClaimChange change) implements GatherCommand {}

  /** A sweep goes on, from the event of the record's key. */
  record OfSweep(Sweep sweep, Instant now) implements GatherCommand {}

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
