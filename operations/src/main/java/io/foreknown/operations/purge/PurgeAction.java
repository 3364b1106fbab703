package io.foreknown.operations.purge;

/** What becomes of a record when its partition is written again. */
enum PurgeAction {
  STAYS,
  /** Its key stays, without a value, for those who have not read yet that it is withdrawn. */
  IS_EMPTIED,
  GOES
}
