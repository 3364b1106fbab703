package io.foreknown.domain.claim;

/** What a claim rests on, as the story says. */
public enum Basis {
  NAMED,
  ANONYMOUS,
  DOCUMENT,
  OBSERVATION
}
