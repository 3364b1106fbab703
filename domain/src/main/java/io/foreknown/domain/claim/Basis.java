package io.foreknown.domain.claim;

/** What a claim rests on, as the story tells it. */
public enum Basis {
  NAMED,
  ANONYMOUS,
  DOCUMENT,
  OBSERVATION
}
