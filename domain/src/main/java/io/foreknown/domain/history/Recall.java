package io.foreknown.domain.history;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.ContentHash;
import io.foreknown.domain.ledger.Origin;

/** The input of rows, which can be read again. */
public interface Recall {
  /** A claim as it is entered in a ledger. */
  record Whole(Claim claim, ContentHash hash, Origin origin) {}

  /** The claim of which a row was made. */
  Whole claim(int place);

  /** A number that nobody can foresee who writes the input. */
  long key();

  /** Whether two rows were made of the same bytes. */
  boolean areSame(int place, int other);
}
