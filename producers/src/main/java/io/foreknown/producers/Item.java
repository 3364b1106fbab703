package io.foreknown.producers;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Rejection;

/** What a source makes of one item of a feed. */
public sealed interface Item {
  /** A claim that keeps to the contract. */
  record Accepted(Claim claim, Origin origin) implements Item {}

  /** No claim, with all that is wrong. */
  record Refused(Rejection rejection) implements Item {}
}
