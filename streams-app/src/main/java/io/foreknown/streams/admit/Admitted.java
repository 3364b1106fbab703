package io.foreknown.streams.admit;

import io.foreknown.domain.problem.Rejection;
import io.foreknown.streams.exchange.Pack;

/** What the admission of records leads to. */
sealed interface Admitted {
  /** Events receive changes, or what time it is in a replay. */
  record ToEvents(Pack news) implements Admitted {}

  /** A record is refused. */
  record Refused(Rejection rejection) implements Admitted {}
}
