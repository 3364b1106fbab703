package io.foreknown.streams.admit;

import io.foreknown.domain.ledger.ClaimChange;
import io.foreknown.domain.problem.Rejection;
import java.time.Instant;

/** What the admission of one record leads to. */
sealed interface Admitted {
  /** An event is told of a change. */
  record Changed(ClaimChange change) implements Admitted {}

  /** The clock of a replay has moved. */
  record Clock(Instant now) implements Admitted {}

  /** A record is refused. */
  record Refused(Rejection rejection) implements Admitted {}
}
