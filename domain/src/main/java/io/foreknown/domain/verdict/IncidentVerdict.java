package io.foreknown.domain.verdict;

import io.foreknown.domain.match.Finding;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the warnings of an incident amount to, the best first. */
public enum IncidentVerdict {
  /** A match in, partly in, or without a window. */
  WARNED(Finding::isInWindow),
  /** A match, but not within its window. */
  WARNED_OUTSIDE_WINDOW(Finding::isMatch),
  /** Something failed, and only one thing. */
  NEAR_MISS(Finding::isNearMiss),
  /** Nobody warned, or only when it was too late. */
  UNWARNED(finding -> false);

  private static final IncidentVerdict[] VALUES = values();

  private final Predicate<Finding> carries;

  IncidentVerdict(Predicate<Finding> carries) {
    this.carries = carries;
  }

  /** The verdicts that a finding speaks for. */
  static Stream<IncidentVerdict> carriedBy(Finding finding) {
    return Stream.of(VALUES).filter(incidentVerdict -> incidentVerdict.carries.test(finding));
  }

  /** The same if the warning was known before the incident, else none. */
  static Stream<IncidentVerdict> carriedAheadBy(Finding finding) {
    return finding.match().hindsight() ? Stream.empty() : carriedBy(finding);
  }

  /** The verdict on an incident with these findings. */
  static IncidentVerdict of(Findings findings) {
    return Stream.of(VALUES).filter(findings::carry).findFirst().orElse(UNWARNED);
  }

  /** Whether all findings that carry the verdict became known only afterwards; false for none. */
  boolean isHindsightOnly(Findings findings) {
    return findings.carry(this) && !findings.carryAhead(this);
  }
}
