package io.foreknown.domain.score;

import io.foreknown.domain.claim.Outcome;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.match.MatchKind;
import io.foreknown.domain.match.PlainMatch;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.domain.verdict.PlainOutcome;
import io.foreknown.domain.verdict.Range;
import io.foreknown.domain.verdict.WarningOutcome;
import io.foreknown.domain.verdict.WarningRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one event contributes to one scorecard. */
public sealed interface Score {

  /**
   * A warning.
   *
   * @param verified whether any finding verifies it
   * @param pending whether its time has not run out
   * @param leadSeconds lower bound of the lead to the first incident that occurred; null: none
   */
  record OfWarning(boolean verified, boolean pending, @Nullable Long leadSeconds)
      implements Score {}

  /**
   * An incident.
   *
   * @param leadSeconds lower bound of the lead of the earliest verifying warning; null: unwarned
   */
  record OfIncident(@Nullable Long leadSeconds) implements Score {
    boolean isWarned() {
      return leadSeconds != null;
    }
  }

  /** The contribution of a warning; null where the scorecard does not count it. */
  static @Nullable Score of(ScoreSpec spec, WarningRecord warning, Findings findings) {
    return spec.counts(warning.event())
        ? new OfWarning(
            spec.verifyingLeads(findings).findAny().isPresent(),
            warning.outcome() == WarningOutcome.PENDING,
            spec.verifyingLeadsThatHappened(findings)
                .map(Range::least)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null))
        : null;
  }

  /**
   * What a warning that is told plainly contributes to the scorecard of its issuer.
   *
   * @param matches all that it has
   * @return null where the scorecard does not count it
   */
  static @Nullable Score of(PlainOutcome of, List<PlainMatch> matches) {
    if (of.warning().exercise()) {
      return null;
    }
    Long lead = null;
    for (PlainMatch match : matches) {
      if (match.kind() == MatchKind.MATCH && match.report().outcome() == Outcome.OCCURRED) {
        lead = lead == null ? match.leastLead() : Math.min(lead, match.leastLead());
      }
    }
    return new OfWarning(!of.incidents().isEmpty(), of.outcome() == WarningOutcome.PENDING, lead);
  }

  /** The contribution of an incident; null where the scorecard does not count it. */
  static @Nullable Score of(ScoreSpec spec, IncidentEvent incident, Findings findings) {
    return spec.counts(incident)
        ? new OfIncident(
            spec.verifyingLeads(findings)
                .map(Range::greatest)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null))
        : null;
  }
}
