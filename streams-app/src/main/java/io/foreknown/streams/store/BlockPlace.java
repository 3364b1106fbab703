package io.foreknown.streams.store;

/** Where a row stands, as one number: that of its block, and its offset in the block. */
final class BlockPlace {
  /** No row stands there. */
  static final long NONE = -1;

  private static final int OFFSET_BITS = 24;

  private BlockPlace() {}

  static long of(long block, int offset) {
    return (block << OFFSET_BITS) | offset;
  }

  static long block(long place) {
    return place >>> OFFSET_BITS;
  }

  static int offset(long place) {
    return (int) (place & ((1 << OFFSET_BITS) - 1));
  }
}
