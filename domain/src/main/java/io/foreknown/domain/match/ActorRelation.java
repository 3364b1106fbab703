package io.foreknown.domain.match;

/** How the suspects of a warning and the perpetrators of an incident belong together. */
public enum ActorRelation {
  SAME,
  RELATED,
  UNKNOWN,
  DIFFERENT
}
