package io.foreknown.operations.purge;

/** How far a purge has come, or what it waits for. */
public enum Step {
  /** The session of an instance, maybe of a killed one, is waited for. */
  SESSION_OPEN,
  /** What was written is held back from all readers until its transaction ends. */
  TRANSACTION_OPEN,
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
