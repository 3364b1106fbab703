package io.foreknown.domain.score;

import java.time.Instant;

/**
 * The state of one scorecard, apart from its leads.
 *
 * @param version of what subscribers saw last; 0: nothing yet
 * @param isEmitted whether they saw these tallies
 * @param latest when the latest of the claims that brought them about was published
 */
public record Counting(Totals totals, long version, boolean isEmitted, Instant latest) {
  /** Nothing counted, nothing emitted. */
  public static final Counting NONE = new Counting(Totals.NONE, 0, true, Instant.EPOCH);

  /** After a change by claims of this publication time, which is still to be emitted. */
  public Counting after(Totals change, Instant published) {
    return new Counting(
        totals.with(change), version, false, published.isAfter(latest) ? published : latest);
  }

  /** Once emitted. */
  public Counting emitted() {
    return new Counting(totals, version + 1, true, latest);
  }
}
