package io.foreknown.producers.publish;

/**
 * What became of a feed. An item that makes several claims counts as often.
 *
 * @param received the sum of all
 * @param published claims that went into their topics
 * @param mended those of them of which something was mended or left out, with a note
 * @param rejected items that went into the topic of rejections, with the reason
 * @param held claims under embargo, and items that wait for others; they went nowhere
 * @param withoutClaim items that are in order and make no claim
 * @param repeated claims and rejections that are in the topics already and were not sent again
 */
public record Summary(
    long received,
    long published,
    long mended,
    long rejected,
    long held,
    long withoutClaim,
    long repeated) {
  /** Nothing received. */
  public static final Summary NONE = new Summary(0, 0, 0, 0, 0, 0);

  /** Nothing mended. */
  public Summary(
      long received, long published, long rejected, long held, long withoutClaim, long repeated) {
    this(received, published, 0, rejected, held, withoutClaim, repeated);
  }

  /** One of the published was mended. */
  Summary plusMended() {
    return new Summary(received, published, mended + 1, rejected, held, withoutClaim, repeated);
  }

  /** One more, with its result. */
  public Summary plus(PublishResult publishResult) {
    return new Summary(
        received + 1,
        published + (publishResult == PublishResult.PUBLISHED ? 1 : 0),
        mended,
        rejected + (publishResult == PublishResult.REJECTED ? 1 : 0),
        held + (publishResult == PublishResult.HELD ? 1 : 0),
        withoutClaim + (publishResult == PublishResult.WITHOUT_CLAIM ? 1 : 0),
        repeated + (publishResult == PublishResult.REPEATED ? 1 : 0));
  }

  /** Of two feeds. */
  public Summary plus(Summary other) {
    return new Summary(
        received + other.received,
        published + other.published,
        mended + other.mended,
        rejected + other.rejected,
        held + other.held,
        withoutClaim + other.withoutClaim,
        repeated + other.repeated);
  }

  /** What came since an earlier moment. */
  public Summary since(Summary earlier) {
    return new Summary(
        received - earlier.received,
        published - earlier.published,
        mended - earlier.mended,
        rejected - earlier.rejected,
        held - earlier.held,
        withoutClaim - earlier.withoutClaim,
        repeated - earlier.repeated);
  }
}
