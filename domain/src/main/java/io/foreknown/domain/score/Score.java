package io.foreknown.domain.score;

import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.domain.verdict.Range;
import io.foreknown.domain.verdict.WarningOutcome;
import io.foreknown.domain.verdict.WarningRecord;
import java.util.Comparator;
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
