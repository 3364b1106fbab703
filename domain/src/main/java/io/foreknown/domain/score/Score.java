package io.foreknown.domain.score;

import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.match.PlainMatch;
import io.foreknown.domain.verdict.DeskAnswers;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.domain.verdict.FindingsBasis;
import io.foreknown.domain.verdict.Outcome;
import io.foreknown.domain.verdict.PlainOutcome;
import io.foreknown.domain.verdict.Range;
import io.foreknown.domain.verdict.WarningOutcome;
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

  /**
   * An event about whose matches the desk has decided.
   *
   * @param standing what it contributes
   * @param ruled what it would, had the desk decided nothing about matches
   * @param answers what the desk says to its findings; those of an incident are counted with the
   *     warnings
   */
  record Decided(Score standing, Score ruled, DeskAnswers answers) implements Score {}

  /** What it contributes as the desk has decided. */
  default Score standing() {
    return this;
  }

  /** What it would contribute had the desk decided nothing about matches. */
  default Score ruled() {
    return this;
  }

  /** What the desk says to the findings of a warning. */
  default DeskAnswers answers() {
    return DeskAnswers.NONE;
  }

  /** The lead of an incident, see {@link OfIncident}; null as well for a warning. */
  default @Nullable Long leadOfIncident() {
    return standing() instanceof OfIncident incident ? incident.leadSeconds() : null;
  }

  /**
   * The contribution of a warning; null where the scorecard does not count it.
   *
   * @param ruled what would have become of it had the desk decided nothing about matches
   */
  static @Nullable Score of(
      ScoreSpec spec, Outcome warning, Findings findings, WarningOutcome ruled) {
    if (!spec.counts(warning.event())) {
      return null;
    }
    Score standing = ofWarning(spec, findings.asDecided(), warning.outcome());
    return findings.areDecided()
        ? new Decided(standing, ofWarning(spec, findings.asRuled(), ruled), findings.answers())
        : standing;
  }

  private static Score ofWarning(ScoreSpec spec, FindingsBasis findings, WarningOutcome outcome) {
    return new OfWarning(
        spec.verifyingLeads(findings).findAny().isPresent(),
        outcome == WarningOutcome.PENDING,
        spec.verifyingLeadsThatHappened(findings)
            .map(Range::least)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null));
  }

  /**
   * What a warning that is plain contributes to the scorecard of its issuer.
   *
   * @param matches all that it has
   * @return null where the scorecard does not count it
   */
  static @Nullable Score of(PlainOutcome of, List<PlainMatch> matches) {
    return of.warning().exercise() ? null : ofWarning(of, matches);
  }

  /**
   * The same of a warning about whose matches the desk has decided.
   *
   * @param ruled what would have become of it had the desk decided nothing about them
   * @param asRuled what would be left of its matches then
   */
  static @Nullable Score of(
      PlainOutcome of, List<PlainMatch> matches, PlainOutcome ruled, List<PlainMatch> asRuled) {
    return of.warning().exercise()
        ? null
        : new Decided(ofWarning(of, matches), ofWarning(ruled, asRuled), DeskAnswers.of(matches));
  }

  private static Score ofWarning(PlainOutcome of, List<PlainMatch> matches) {
    Long lead = null;
    for (PlainMatch match : matches) {
      if (match.isMatch() && match.report().outcome() == IncidentOutcome.OCCURRED) {
        lead = lead == null ? match.leastLead() : Math.min(lead, match.leastLead());
      }
    }
    return new OfWarning(!of.incidents().isEmpty(), of.outcome() == WarningOutcome.PENDING, lead);
  }

  /** The contribution of an incident; null where the scorecard does not count it. */
  static @Nullable Score of(ScoreSpec spec, IncidentEvent incident, Findings findings) {
    if (!spec.counts(incident)) {
      return null;
    }
    Score standing = ofIncident(spec, findings.asDecided());
    return findings.areDecided()
        ? new Decided(standing, ofIncident(spec, findings.asRuled()), DeskAnswers.NONE)
        : standing;
  }

  private static Score ofIncident(ScoreSpec spec, FindingsBasis findings) {
    return new OfIncident(
        spec.verifyingLeads(findings)
            .map(Range::greatest)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null));
  }
}
