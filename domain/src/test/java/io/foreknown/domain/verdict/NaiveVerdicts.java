package io.foreknown.domain.verdict;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.decision.Decided;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Phase;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.MatchKind;
import io.foreknown.domain.match.MatchRules;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Verdicts and outcomes, written down as naively as can be: all findings anew, each time. */
final class NaiveVerdicts {
  private static final Comparator<Finding> EARLIEST =
      Comparator.comparing((Finding finding) -> finding.issued().to())
          .thenComparing(finding -> finding.match().id());

  /** The dossier of an incident with these findings, in any order. */
  static Dossier dossier(IncidentEvent event, Collection<Finding> all) {
    List<Finding> findings = all.stream().filter(NaiveVerdicts::counts).toList();
    IncidentVerdict incidentVerdict = verdict(findings);
    return new Dossier(
        event,
        incidentVerdict,
        isHindsightOnly(incidentVerdict, findings),
        findings.stream()
            .map(finding -> finding.match().id())
            .sorted()
            .limit(Evidence.SHOWN)
            .toList(),
        findings.size(),
        first(findings, EARLIEST, finding -> finding.match().audience() == Audience.PRIVATE),
        first(findings, EARLIEST, finding -> finding.match().audience() == Audience.PUBLIC),
        first(
            findings,
            Comparator.comparing(Finding::specificity).reversed().thenComparing(EARLIEST),
            finding -> true));
  }

  /** What is shown, unless the newest word of the desk dismisses it. */
  private static boolean counts(Finding finding) {
    List<Decided> decided = finding.match().decisions();
    return finding.isShown()
        && (decided.isEmpty() || decided.get(0).verdict() != Decision.Verdict.DISMISSED);
  }

  private static @Nullable String first(
      Collection<Finding> findings, Comparator<Finding> order, Predicate<Finding> which) {
    return findings.stream()
        .filter(Finding::isMatch)
        .filter(which)
        .min(order)
        .map(finding -> finding.match().id())
        .orElse(null);
  }

  private static IncidentVerdict verdict(Collection<Finding> findings) {
    for (IncidentVerdict incidentVerdict : IncidentVerdict.values()) {
      if (findings.stream().anyMatch(carries(incidentVerdict))) {
        return incidentVerdict;
      }
    }
    return IncidentVerdict.UNWARNED;
  }

  private static boolean isHindsightOnly(
      IncidentVerdict incidentVerdict, Collection<Finding> findings) {
    return findings.stream().anyMatch(carries(incidentVerdict))
        && findings.stream()
            .filter(carries(incidentVerdict))
            .allMatch(finding -> finding.match().hindsight());
  }

  private static Predicate<Finding> carries(IncidentVerdict incidentVerdict) {
    return switch (incidentVerdict) {
      case WARNED -> Finding::isInWindow;
      case WARNED_OUTSIDE_WINDOW -> Finding::isMatch;
      case NEAR_MISS -> finding -> finding.match().kind() == MatchKind.NEAR_MISS;
      case UNWARNED -> finding -> false;
    };
  }

  /** The record of a warning with these findings, in any order, at a moment of the clock. */
  static Outcome record(
      WarningEvent event, Collection<Finding> all, MatchRules rules, Instant clock) {
    List<Finding> findings = all.stream().filter(NaiveVerdicts::counts).toList();
    List<String> incidents =
        findings.stream()
            .filter(Finding::isMatch)
            .map(finding -> finding.match().incident())
            .sorted()
            .distinct()
            .toList();
    return new Outcome(
        event,
        outcome(event, findings, rules, clock),
        clock.isAfter(Outcome.lastMoment(event, rules)),
        incidents.stream().limit(Evidence.SHOWN).toList(),
        incidents.size());
  }

  private static WarningOutcome outcome(
      WarningEvent event, Collection<Finding> findings, MatchRules rules, Instant clock) {
    if (event.exercise()) {
      return WarningOutcome.EXERCISE;
    }
    if (any(findings, f -> f.isInWindow() && f.outcome() == IncidentOutcome.OCCURRED)) {
      return WarningOutcome.HIT;
    }
    if (any(findings, f -> f.isMatch() && f.outcome() == IncidentOutcome.FOILED)) {
      return WarningOutcome.AVERTED;
    }
    if (any(findings, Finding::isMatch)) {
      return WarningOutcome.HIT_OUTSIDE_WINDOW;
    }
    if (any(findings, f -> f.match().kind() == MatchKind.NEAR_MISS)) {
      return WarningOutcome.NEAR_MISS;
    }
    if (event.hasEnded()) {
      return WarningOutcome.CANCELLED;
    }
    return isPending(event.phases(), rules, clock)
        ? WarningOutcome.PENDING
        : WarningOutcome.FALSE_ALARM;
  }

  /** Whether a validity that was told still runs, or ran until another one was told. */
  private static boolean isPending(List<Phase> phases, MatchRules rules, Instant clock) {
    for (int i = 0; i < phases.size(); i++) {
      boolean isReplaced =
          phases.stream()
              .skip(i + 1L)
              .anyMatch(later -> later.validity() != null && clock.isAfter(later.counts()));
      if (!phases.get(i).ended() && !isReplaced && !clock.isAfter(end(phases.get(i), rules))) {
        return true;
      }
    }
    return false;
  }

  private static Instant end(Phase phase, MatchRules rules) {
    return phase.validity() == null
        ? phase.at().to().plus(rules.rowOf(phase.hazard()).horizon())
        : phase.validity().to();
  }

  private static boolean any(Collection<Finding> findings, Predicate<Finding> which) {
    return findings.stream().anyMatch(which);
  }
}
