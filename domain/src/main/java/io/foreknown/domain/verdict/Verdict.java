package io.foreknown.domain.verdict;

import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.MatchKind;
import java.util.List;
import java.util.function.Predicate;

/** What the warnings of an incident amount to, the best first. */
public enum Verdict {
  /** A match in, partly in, or without a window. */
  WARNED(Finding::isInWindow),
  /** A match, but not within its window. */
  WARNED_OUTSIDE_WINDOW(Finding::isMatch),
  /** Something failed, and only one thing. */
  NEAR_MISS(finding -> finding.match().kind() == MatchKind.NEAR_MISS),
  /** Nobody warned, or only when it was too late. */
  UNWARNED(finding -> false);

  static final List<Verdict> BEST_FIRST = List.of(values());

  private final Predicate<Finding> carries;

  Verdict(Predicate<Finding> carries) {
    this.carries = carries;
  }

  boolean isCarriedBy(Finding finding) {
    return carries.test(finding);
  }

  /** The verdict on an incident with these findings. */
  static Verdict of(Findings findings) {
    return BEST_FIRST.stream().filter(findings::carry).findFirst().orElse(UNWARNED);
  }

  /** Whether all findings that carry the verdict became known only afterwards; false for none. */
  boolean isHindsightOnly(Findings findings) {
    return findings.carry(this) && !findings.carryAhead(this);
  }
}
