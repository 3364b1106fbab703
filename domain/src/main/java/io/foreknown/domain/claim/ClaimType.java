package io.foreknown.domain.claim;

/** The three kinds of claim. */
public enum ClaimType {
  WARNING,
  INCIDENT,
  STATEMENT
}
