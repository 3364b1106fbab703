package io.foreknown.domain.score;

import java.time.Instant;

/**
 * What events have come to contribute to one scorecard, apart from leads, since it was last told.
 *
 * @param latest when the latest of the claims that brought it about was published
 */
public record Untold(Totals totals, Instant latest) {
  /** Nothing. */
  public static final Untold NONE = new Untold(Totals.NONE, Instant.EPOCH);

  /** After a change that a claim of this publication time brought about. */
  public Untold after(ScoreChange change, Instant published) {
    return new Untold(
        totals.minus(change.less()).plus(change.more()),
        published.isAfter(latest) ? published : latest);
  }
}
