package io.foreknown.domain.verdict;

import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.MatchKind;
import java.util.Collection;
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

  private final Predicate<Finding> carries;

  Verdict(Predicate<Finding> carries) {
    this.carries = carries;
  }

  /** The verdict on an incident with these findings. */
  static Verdict of(Collection<Finding> findings) {
    for (Verdict verdict : values()) {
      if (findings.stream().anyMatch(verdict.carries)) {
        return verdict;
      }
    }
    return UNWARNED;
  }

  /** Whether all findings that carry the verdict became known only afterwards; false for none. */
  boolean isHindsightOnly(Collection<Finding> findings) {
    return findings.stream().anyMatch(carries)
        && findings.stream().filter(carries).allMatch(finding -> finding.match().hindsight());
  }
}
