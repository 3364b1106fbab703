package io.foreknown.domain.verdict;

import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.event.Phase;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.match.MatchRules;
import java.time.Instant;
import java.util.List;

/**
 * What became of one warning.
 *
 * @param isFinal whether the clock has passed the warning's last moment; a late fact still revises
 * @param incidents ids of the incident events that it matched, sorted; the first {@value
 *     Evidence#SHOWN}
 * @param incidentCount all of them
 */
public record Outcome(
    WarningEvent event,
    WarningOutcome outcome,
    boolean isFinal,
    List<String> incidents,
    long incidentCount) {

  /** The record of a warning with these findings at a moment of the clock. */
  public static Outcome of(WarningEvent event, Findings findings, MatchRules rules, Instant clock) {
    return new Outcome(
        event,
        outcome(event, findings.asDecided(), rules, clock),
        clock.isAfter(lastMoment(event, rules)),
        findings.firstIncidents(),
        findings.incidentCount());
  }

  /** What became of a warning, by what these findings speak for, at a moment of the clock. */
  public static WarningOutcome outcome(
      WarningEvent event, FindingsBasis findings, MatchRules rules, Instant clock) {
    if (event.exercise()) {
      return WarningOutcome.EXERCISE;
    }
    WarningOutcome found = WarningOutcome.of(findings);
    return found == null ? withoutFindings(event, rules, clock) : found;
  }

  private static WarningOutcome withoutFindings(
      WarningEvent event, MatchRules rules, Instant clock) {
    if (event.hasEnded()) {
      return WarningOutcome.CANCELLED;
    }
    return clock.isAfter(pendingUntil(event, rules))
        ? WarningOutcome.FALSE_ALARM
        : WarningOutcome.PENDING;
  }

  /** The last end of a validity in force; of the horizon for a warning without one. */
  public static Instant pendingUntil(WarningEvent event, MatchRules rules) {
    List<Phase> phases = event.phases();
    Instant last = pendingUntil(phases.get(0), rules);
    for (int i = 1; i < phases.size(); i++) {
      Phase phase = phases.get(i);
      last = phase.validity() == null ? last : earlier(last, phase.counts());
      last = phase.ended() ? last : later(last, pendingUntil(phase, rules));
    }
    return last;
  }

  private static Instant pendingUntil(Phase phase, MatchRules rules) {
    return phase.validity() == null ? horizon(phase, rules) : phase.validity().to();
  }

  /** The end of the validity or of the horizon, whichever is later. */
  public static Instant lastMoment(WarningEvent event, MatchRules rules) {
    return event.phases().stream()
        .filter(phase -> !phase.ended())
        .map(phase -> horizon(phase, rules))
        .reduce(pendingUntil(event, rules), Outcome::later);
  }

  private static Instant horizon(Phase phase, MatchRules rules) {
    return phase.at().to().plus(rules.rowOf(phase.hazard()).horizon());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
