package io.foreknown.domain.match;

/** Where the incident's beginning lies against the pair's window, ends included. */
public enum WindowRelation {
  IN_WINDOW,
  PARTLY_IN_WINDOW,
  BEFORE_WINDOW,
  AFTER_WINDOW,
  NO_WINDOW
}
