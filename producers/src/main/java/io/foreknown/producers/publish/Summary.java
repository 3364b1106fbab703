package io.foreknown.producers.publish;

/**
 * What became of the items of a feed.
 *
 * @param received all of them
 * @param published claims that went into their topics
 * @param rejected items that went into the topic of rejections, with the reason
 * @param held claims under embargo, which went nowhere
 */
public record Summary(long received, long published, long rejected, long held) {
  /** Nothing received. */
  public static final Summary NONE = new Summary(0, 0, 0, 0);

  /** One more, with its fate. */
  Summary plus(Fate fate) {
    return new Summary(
        received + 1,
        published + (fate == Fate.PUBLISHED ? 1 : 0),
        rejected + (fate == Fate.REJECTED ? 1 : 0),
        held + (fate == Fate.HELD ? 1 : 0));
  }

  /** What became of one item. */
  enum Fate {
    PUBLISHED,
    REJECTED,
    HELD
  }
}
