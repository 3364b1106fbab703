package io.foreknown.domain.claim;

/** The kinds of claim. */
public enum ClaimType {
  WARNING,
  INCIDENT,
  STATEMENT,
  DECISION
}
