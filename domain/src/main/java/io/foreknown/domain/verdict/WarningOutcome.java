package io.foreknown.domain.verdict;

import io.foreknown.domain.claim.Outcome;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.MatchKind;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What became of a warning; the first that applies, in this order. */
public enum WarningOutcome {
  EXERCISE(finding -> false),
  HIT(finding -> finding.isInWindow() && finding.outcome() == Outcome.OCCURRED),
  AVERTED(finding -> finding.isMatch() && finding.outcome() == Outcome.FOILED),
  HIT_OUTSIDE_WINDOW(Finding::isMatch),
  NEAR_MISS(finding -> finding.match().kind() == MatchKind.NEAR_MISS),
  CANCELLED(finding -> false),
  PENDING(finding -> false),
  FALSE_ALARM(finding -> false);

  static final List<WarningOutcome> IN_ORDER = List.of(values());

  private final Predicate<Finding> made;

  WarningOutcome(Predicate<Finding> made) {
    this.made = made;
  }

  boolean isMadeBy(Finding finding) {
    return made.test(finding);
  }

  /** The outcome that these findings make, whatever else is known of the warning; null: none. */
  static @Nullable WarningOutcome of(Findings findings) {
    return IN_ORDER.stream().filter(findings::leadTo).findFirst().orElse(null);
  }
}
