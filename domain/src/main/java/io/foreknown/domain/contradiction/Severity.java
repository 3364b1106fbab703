package io.foreknown.domain.contradiction;

/** How much something matters, the least first. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH
}
