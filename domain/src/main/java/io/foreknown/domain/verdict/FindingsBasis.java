package io.foreknown.domain.verdict;

import org.jspecify.annotations.Nullable;

/**
 * On what a figure rests: the findings as the desk has decided, or as the rules alone have them.
 */
public final class FindingsBasis {
  private final FindingSums undecided;

  /** Null: the desk has decided about none. */
  private final @Nullable FindingSums decided;

  /** None of the findings is in both sums. */
  FindingsBasis(FindingSums undecided, @Nullable FindingSums decided) {
    this.undecided = undecided;
    this.decided = decided;
  }

  /** The leads of all matches. */
  public Leads leads() {
    return decided == null ? undecided.leads() : undecided.leads().and(decided.leads());
  }

  /** The leads of the matches of one issuer's warnings. */
  public Leads leads(String issuer) {
    return decided == null
        ? undecided.leads(issuer)
        : undecided.leads(issuer).and(decided.leads(issuer));
  }

  boolean leadTo(WarningOutcome outcome) {
    return undecided.leadTo(outcome) || (decided != null && decided.leadTo(outcome));
  }
}
