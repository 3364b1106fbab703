package io.foreknown.domain.verdict;

import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.event.Told;
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
public record WarningRecord(
    WarningEvent event,
    WarningOutcome outcome,
    boolean isFinal,
    List<String> incidents,
    long incidentCount) {

  /** The record of a warning with these findings at a moment of the clock. */
  public static WarningRecord of(
      WarningEvent event, Findings findings, MatchRules rules, Instant clock) {
    return new WarningRecord(
        event,
        outcome(event, findings, rules, clock),
        clock.isAfter(lastMoment(event, rules)),
        findings.firstIncidents(),
        findings.incidentCount());
  }

  private static WarningOutcome outcome(
      WarningEvent event, Findings findings, MatchRules rules, Instant clock) {
    if (event.exercise()) {
      return WarningOutcome.EXERCISE;
    }
    WarningOutcome found = WarningOutcome.of(findings);
    return found == null ? withoutFindings(event, rules, clock) : found;
  }

  private static WarningOutcome withoutFindings(
      WarningEvent event, MatchRules rules, Instant clock) {
    if (event.cancelled() != null) {
      return WarningOutcome.CANCELLED;
    }
    return clock.isAfter(pendingUntil(event, rules))
        ? WarningOutcome.FALSE_ALARM
        : WarningOutcome.PENDING;
  }

  /** The end of the validity; of the horizon for a warning without one. */
  public static Instant pendingUntil(WarningEvent event, MatchRules rules) {
    Told validity = event.validity();
    return validity == null ? horizon(event, rules) : validity.span().to();
  }

  /** The end of the validity or of the horizon, whichever is later. */
  public static Instant lastMoment(WarningEvent event, MatchRules rules) {
    Instant pending = pendingUntil(event, rules);
    Instant horizon = horizon(event, rules);
    return pending.isAfter(horizon) ? pending : horizon;
  }

  private static Instant horizon(WarningEvent event, MatchRules rules) {
    return event.issued().span().to().plus(rules.rowOf(event.hazard()).horizon());
  }
}
