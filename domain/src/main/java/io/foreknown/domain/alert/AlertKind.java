package io.foreknown.domain.alert;

/** What an alert reports. */
public enum AlertKind {
  /** An incident turns out to have been warned of. */
  VERDICT,
  CONTRADICTION_OPENED,
  /** Nobody holds one of the sides any more, or a claim that it rested on was withdrawn. */
  CONTRADICTION_RESOLVED
}
