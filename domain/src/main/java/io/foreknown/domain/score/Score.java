package io.foreknown.domain.score;

import io.foreknown.domain.claim.Outcome;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.verdict.WarningOutcome;
import io.foreknown.domain.verdict.WarningRecord;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;
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
  static @Nullable Score of(ScoreSpec spec, WarningRecord warning, Collection<Finding> findings) {
    if (!spec.counts(warning.event())) {
      return null;
    }
    Predicate<Finding> happened = finding -> finding.outcome() == Outcome.OCCURRED;
    return new OfWarning(
        findings.stream().anyMatch(spec::isVerifiedBy),
        warning.outcome() == WarningOutcome.PENDING,
        orNull(leads(findings, happened.and(spec::isVerifiedBy)).min()));
  }

  /** The contribution of an incident; null where the scorecard does not count it. */
  static @Nullable Score of(ScoreSpec spec, IncidentEvent incident, Collection<Finding> findings) {
    return spec.counts(incident)
        ? new OfIncident(orNull(leads(findings, spec::isVerifiedBy).max()))
        : null;
  }

  private static LongStream leads(Collection<Finding> findings, Predicate<Finding> which) {
    return findings.stream()
        .filter(which)
        .mapToLong(finding -> finding.match().leadSeconds().min());
  }

  private static @Nullable Long orNull(OptionalLong seconds) {
    return seconds.isPresent() ? seconds.getAsLong() : null;
  }
}
