package io.foreknown.domain.claim;

/** Whom a warning was given to. */
public enum Audience {
  PUBLIC,
  PRIVATE
}
