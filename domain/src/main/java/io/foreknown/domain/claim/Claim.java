package io.foreknown.domain.claim;

/** One thing that one story says, or that the desk decides, in one revision. */
public sealed interface Claim permits Warning, IncidentReport, Statement, Decision, Retraction {
  /** What every claim carries. */
  Header header();

  /** The kind of claim, also of a withdrawn one. */
  ClaimType type();

  /** Bytes that it adds to a record, about. */
  long bytes();

  /** The same claim without the text that nothing is derived from. */
  Claim withoutText();
}
