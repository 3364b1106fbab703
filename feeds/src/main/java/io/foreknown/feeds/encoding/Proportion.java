package io.foreknown.feeds.encoding;

import io.foreknown.domain.problem.Rejection.Reason;

/**
 * How much packed bytes may unpack to: a few of them must not keep a reader busy for hours. Text
 * packs to a tenth, tables of much the same rows to a fiftieth; bombs to a thousandth.
 */
final class Proportion {
  private static final int MOST_TIMES = 200;

  /** Unpacked bytes of which the proportion is of no interest. */
  private static final long SMALL = 1L << 24;

  private Proportion() {}

  /** Fails where it is out of all proportion. */
  static void require(long packed, long unpacked) throws EncodingException {
    if (unpacked > SMALL && unpacked > MOST_TIMES * packed) {
      throw new EncodingException(
          Reason.TOO_LARGE,
          "unpacks to more than %d times its size; unpack it first if that is meant"
              .formatted(MOST_TIMES));
    }
  }
}
