package io.foreknown.producers.publish;

/**
 * What became of a feed. An item that makes several claims counts as often.
 *
 * @param received the sum of all
 * @param published claims that went into their topics
 * @param rejected items that went into the topic of rejections, with the reason
 * @param held claims under embargo, and items that wait for others; they went nowhere
 * @param withoutClaim items that are in order and make no claim
 * @param repeated claims and rejections that are in the topics already and were not sent again
 */
public record Summary(
    long received, long published, long rejected, long held, long withoutClaim, long repeated) {
  /** Nothing received. */
  public static final Summary NONE = new Summary(0, 0, 0, 0, 0, 0);

  /** One more, with its fate. */
  Summary plus(Fate fate) {
    return new Summary(
        received + 1,
        published + (fate == Fate.PUBLISHED ? 1 : 0),
        rejected + (fate == Fate.REJECTED ? 1 : 0),
        held + (fate == Fate.HELD ? 1 : 0),
        withoutClaim + (fate == Fate.WITHOUT_CLAIM ? 1 : 0),
        repeated + (fate == Fate.REPEATED ? 1 : 0));
  }

  /** What came since an earlier moment. */
  public Summary since(Summary earlier) {
    return new Summary(
        received - earlier.received,
        published - earlier.published,
        rejected - earlier.rejected,
        held - earlier.held,
        withoutClaim - earlier.withoutClaim,
        repeated - earlier.repeated);
  }
}
