package io.foreknown.domain.score;

import io.foreknown.domain.verdict.DeskAnswers;
import org.jspecify.annotations.Nullable;

/**
 * All that one scorecard counts, apart from leads; scores can be added and taken back in any order.
 *
 * @param tallies as the desk has decided
 * @param difference by how much they would differ had it decided nothing about matches
 * @param answers what it says to the findings of the warnings
 */
public record Totals(Tallies tallies, Tallies difference, DeskAnswers answers) {
  /** Nothing counted. */
  public static final Totals NONE = new Totals(Tallies.NONE, Tallies.NONE, DeskAnswers.NONE);

  /** With all that is counted in the other. */
  public Totals with(Totals other) {
    return new Totals(
        tallies.with(other.tallies),
        difference.with(other.difference),
        answers.with(other.answers, 1));
  }

  /** With one score more. */
  public Totals plus(@Nullable Score score) {
    return score == null
        ? this
        : new Totals(
            tallies.plus(score.standing()),
            difference.minus(score.standing()).plus(score.ruled()),
            answers.with(score.answers(), 1));
  }

  /** With one score less. */
  public Totals minus(@Nullable Score score) {
    return score == null
        ? this
        : new Totals(
            tallies.minus(score.standing()),
            difference.plus(score.standing()).minus(score.ruled()),
            answers.with(score.answers(), -1));
  }

  /** As they would be had the desk decided nothing about matches. */
  Tallies ruled() {
    return tallies.with(difference);
  }
}
