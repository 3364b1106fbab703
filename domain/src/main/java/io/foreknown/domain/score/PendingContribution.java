package io.foreknown.domain.score;

import java.time.Instant;

/**
 * What events have come to contribute to one scorecard, apart from leads, since it was last
 * emitted.
 *
 * @param latest when the latest of the claims that brought it about was published
 */
public record PendingContribution(Totals totals, Instant latest) {
  /** Nothing. */
  public static final PendingContribution NONE =
      new PendingContribution(Totals.NONE, Instant.EPOCH);

  /** After a change that a claim of this publication time brought about. */
  public PendingContribution after(ScoreChange change, Instant published) {
    return new PendingContribution(
        totals.minus(change.less()).plus(change.more()),
        published.isAfter(latest) ? published : latest);
  }
}
