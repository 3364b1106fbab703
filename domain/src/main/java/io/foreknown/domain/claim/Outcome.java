package io.foreknown.domain.claim;

/** What became of the plot or the danger that an incident report tells of. */
public enum Outcome {
  OCCURRED,
  FOILED,
  DISPROVED
}
