package io.foreknown.producers.publish;

/**
 * What became of a feed. An item that makes several claims counts as often.
 *
 * @param received the sum of all
 * @param published claims that went into their topics
 * @param rejected items that went into the topic of rejections, with the reason
 * @param held claims under embargo, and items that wait for others; they went nowhere
 * @param withoutClaim items that are in order and make no claim
 */
public record Summary(long received, long published, long rejected, long held, long withoutClaim) {
  /** Nothing received. */
  public static final Summary NONE = new Summary(0, 0, 0, 0, 0);

  /** One more, with its fate. */
  Summary plus(Fate fate) {
    return new Summary(
        received + 1,
        published + (fate == Fate.PUBLISHED ? 1 : 0),
        rejected + (fate == Fate.REJECTED ? 1 : 0),
        held + (fate == Fate.HELD ? 1 : 0),
        withoutClaim + (fate == Fate.WITHOUT_CLAIM ? 1 : 0));
  }

  /** What became of one item. */
  enum Fate {
    PUBLISHED,
    REJECTED,
    HELD,
    WITHOUT_CLAIM
  }
}
