package io.foreknown.domain.ledger;

/**
 * What becomes of the records of the claim topics, by the final set: {@code RECEIVED} is the sum of
 * the others and of the superseded revisions.
 */
public enum Counted {
  /** All records. */
  RECEIVED,
  /** Claim ids, of each of which one revision stands or is withdrawn. */
  ADMITTED,
  /** Repeats of a content already seen. */
  DUPLICATE,
  /** Records that could not be admitted, and contents that lost against another. */
  REJECTED
}
