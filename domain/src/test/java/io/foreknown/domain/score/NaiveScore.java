package io.foreknown.domain.score;

import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.verdict.DeskAnswer;
import io.foreknown.domain.verdict.DeskAnswers;
import io.foreknown.domain.verdict.Outcome;
import io.foreknown.domain.verdict.WarningOutcome;
import java.util.Collection;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Scores, written down as naively as can be: all findings anew, each time. */
final class NaiveScore {
  /** What a scorecard counts of a warning as the desk has decided; null: it does not count it. */
  static @Nullable Score of(ScoreSpec spec, Outcome warning, Collection<Finding> findings) {
    if (!spec.counts(warning.event())) {
      return null;
    }
    Predicate<Finding> happened = finding -> finding.outcome() == IncidentOutcome.OCCURRED;
    return new Score.OfWarning(
        findings.stream().anyMatch(isVerifiedBy(spec)),
        warning.outcome() == WarningOutcome.PENDING,
        orNull(leads(spec, findings, happened.and(isVerifiedBy(spec))).min()));
  }

  /** The same of an incident. */
  static @Nullable Score of(ScoreSpec spec, IncidentEvent incident, Collection<Finding> findings) {
    return spec.counts(incident)
        ? new Score.OfIncident(orNull(leads(spec, findings, isVerifiedBy(spec)).max()))
        : null;
  }

  private static LongStream leads(
      ScoreSpec spec, Collection<Finding> findings, Predicate<Finding> which) {
    return findings.stream()
        .filter(which)
        .mapToLong(
            finding ->
                spec.policy() == Policy.AS_ISSUED
                    ? Objects.requireNonNull(finding.verifyingAsIssued()).leadSeconds()
                    : finding.match().leadSeconds().min());
  }

  private static @Nullable Long orNull(OptionalLong seconds) {
    return seconds.isPresent() ? seconds.getAsLong() : null;
  }

  private static Predicate<Finding> isVerifiedBy(ScoreSpec spec) {
    return finding ->
        (spec.issuers().isEmpty() || spec.issuers().contains(finding.issuer().id()))
            && switch (spec.policy()) {
              case IN_WINDOW -> finding.isInWindow();
              case WITHIN_HORIZON -> finding.isMatch();
              case AS_ISSUED -> finding.verifyingAsIssued() != null;
            };
  }

  /** What the desk says to these findings. */
  static DeskAnswers answers(Collection<Finding> findings) {
    SortedMap<DeskAnswer, Long> times = new TreeMap<>();
    for (Finding finding : findings) {
      Verdict decided = finding.match().decided();
      if (decided != null && finding.isShown()) {
        DeskAnswer deskAnswer =
            new DeskAnswer(finding.match().rule().hazard(), finding.ruling(), decided);
        times.merge(deskAnswer, 1L, Long::sum);
      }
    }
    return new DeskAnswers(times);
  }
}
