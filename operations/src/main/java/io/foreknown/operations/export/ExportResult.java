package io.foreknown.operations.export;

/** What has become of a record of a claim topic. */
enum ExportResult {
  ADMITTED,
  /** Its content has come before under this id and revision. */
  REPEATED,
  REJECTED,
  /** The pipeline has not come to it. */
  WAITING
}
