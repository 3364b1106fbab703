package io.foreknown.domain.score;

/**
 * The state of one scorecard, apart from its leads.
 *
 * @param version of what subscribers saw last; 0: nothing yet
 * @param isTold whether they saw these tallies
 */
public record Counting(Tallies tallies, long version, boolean isTold) {
  /** Nothing counted, nothing told. */
  public static final Counting NONE = new Counting(Tallies.NONE, 0, true);

  /** After a change, which is still to be told. */
  public Counting after(ScoreChange change) {
    return new Counting(tallies.minus(change.less()).plus(change.more()), version, false);
  }

  /** Once told. */
  public Counting told() {
    return new Counting(tallies, version + 1, true);
  }
}
