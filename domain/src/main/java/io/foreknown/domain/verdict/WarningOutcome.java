package io.foreknown.domain.verdict;

import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.match.Finding;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of a warning; the first that applies, in this order. */
public enum WarningOutcome {
  EXERCISE(finding -> false),
  HIT(finding -> finding.isInWindow() && finding.outcome() == IncidentOutcome.OCCURRED),
  AVERTED(finding -> finding.isMatch() && finding.outcome() == IncidentOutcome.FOILED),
  HIT_OUTSIDE_WINDOW(Finding::isMatch),
  NEAR_MISS(Finding::isNearMiss),
  CANCELLED(finding -> false),
  PENDING(finding -> false),
  FALSE_ALARM(finding -> false);

  private static final WarningOutcome[] VALUES = values();

  private final Predicate<Finding> made;

  WarningOutcome(Predicate<Finding> made) {
    this.made = made;
  }

  /** The outcomes that a finding speaks for. */
  static Stream<WarningOutcome> madeBy(Finding finding) {
    return Stream.of(VALUES).filter(outcome -> outcome.made.test(finding));
  }

  /** The outcome that these findings make, whatever else is known of the warning; null: none. */
  static @Nullable WarningOutcome of(FindingsBasis findings) {
    return Stream.of(VALUES).filter(findings::leadTo).findFirst().orElse(null);
  }
}
