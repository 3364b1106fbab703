package io.foreknown.domain.index;

/**
 * Where a stretch of time stands in a timeline: by the power of two that its duration does not
 * reach, then by its start. Among stretches of one class, those that overlap another begin in a
 * stretch hardly longer than themselves, so that few others are looked at.
 */
final class Slot {
  private static final int START_BITS = 52;

  /** Makes the starts of all years positive; two of it are more than any duration. */
  private static final long BIAS = 1L << (START_BITS - 2);

  private Slot() {}

  static long of(Reach reach) {
    int doubling = Long.SIZE - Long.numberOfLeadingZeros(reach.to() - reach.from());
    return slot(doubling, reach.from());
  }

  private static long slot(long doubling, long from) {
    return (doubling << START_BITS) + from + BIAS;
  }

  static int doubling(long slot) {
    return (int) (slot >>> START_BITS);
  }

  static long from(long slot) {
    return slot - slot(doubling(slot), 0);
  }

  /** Before all of the class. */
  static long first(int doubling) {
    return (long) doubling << START_BITS;
  }

  /** Before all of the class that can overlap. */
  static long earliest(int doubling, Reach sought) {
    return slot(doubling, sought.from() - (1L << doubling) + 1);
  }

  /** After all of the class that can overlap, but for those that begin just then. */
  static long latest(int doubling, Reach sought) {
    return slot(doubling, sought.to());
  }
}
