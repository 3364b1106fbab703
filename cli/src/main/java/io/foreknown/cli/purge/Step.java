package io.foreknown.cli.purge;

/** How far a purge has come. */
public enum Step {
  /** The marks are on their topics. */
  MARKED,
  /** The pipeline is working them off. */
  SETTLING,
  /** All that was derived from the claims is withdrawn. */
  SETTLED,
  /** What stays is being written again. */
  WRITING,
  /** It is, and the audit lines are there; what was there before is not cut off yet. */
  COMMITTED
}
