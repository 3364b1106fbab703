package io.foreknown.domain.claim;

/** What became of the plot or the danger that an incident report is about. */
public enum IncidentOutcome {
  OCCURRED,
  FOILED,
  DISPROVED
}
