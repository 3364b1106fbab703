package io.foreknown.dashboard.reading;

/** How a proposal stands. */
public enum ProposalState {
  /** Nobody has decided about it. */
  PROPOSED,
  /** Its claim was published. */
  ACCEPTED,
  /** The desk does not want it. */
  REJECTED,
  /** Nobody has decided about it, and its words are gone from the story. */
  STALE
}
