package io.foreknown.domain.score;

import org.jspecify.annotations.Nullable;

/**
 * The running counts of one scorecard, apart from its leads; scores can be added and taken back in
 * any order.
 *
 * @param warned incidents with a verifying warning
 * @param firstLeadSeconds sum of the leads of the warnings to their first incidents
 * @param firstLeads how many warnings have such a lead
 */
public record Tallies(
    long incidents,
    long warned,
    long warnings,
    long verified,
    long pending,
    long firstLeadSeconds,
    long firstLeads) {
  /** Nothing counted. */
  public static final Tallies NONE = new Tallies(0, 0, 0, 0, 0, 0, 0);

  /** With all that is counted in the other. */
  public Tallies with(Tallies other) {
    return new Tallies(
        incidents + other.incidents,
        warned + other.warned,
        warnings + other.warnings,
        verified + other.verified,
        pending + other.pending,
        firstLeadSeconds + other.firstLeadSeconds,
        firstLeads + other.firstLeads);
  }

  /** With one score more. */
  public Tallies plus(@Nullable Score score) {
    return count(score, 1);
  }

  /** With one score less. */
  public Tallies minus(@Nullable Score score) {
    return count(score, -1);
  }

  private Tallies count(@Nullable Score score, int times) {
    if (score instanceof Score.OfWarning warning) {
      Long lead = warning.leadSeconds();
      return new Tallies(
          incidents,
          warned,
          warnings + times,
          verified + (warning.verified() ? times : 0),
          pending + (warning.pending() ? times : 0),
          firstLeadSeconds + (lead == null ? 0 : times * lead),
          firstLeads + (lead == null ? 0 : times));
    }
    return score instanceof Score.OfIncident incident
        ? new Tallies(
            incidents + times,
            warned + (incident.isWarned() ? times : 0),
            warnings,
            verified,
            pending,
            firstLeadSeconds,
            firstLeads)
        : this;
  }
}
