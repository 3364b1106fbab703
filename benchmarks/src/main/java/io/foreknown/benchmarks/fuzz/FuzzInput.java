package io.foreknown.benchmarks.fuzz;

/** One input; its bytes are not copied, and nobody changes them. */
final class FuzzInput {
  private final byte[] bytes;
  private final boolean isGuarded;
  private final int variant;

  /**
   * As it is given to a target.
   *
   * @param isGuarded whether sound items stand before and after the only one that was changed
   * @param variant which of the target's ways of reading it is for
   */
  FuzzInput(byte[] bytes, boolean isGuarded, int variant) {
    this.bytes = bytes;
    this.isGuarded = isGuarded;
    this.variant = variant;
  }

  byte[] bytes() {
    return bytes;
  }

  boolean isGuarded() {
    return isGuarded;
  }

  int variant() {
    return variant;
  }

  /** The same with other bytes, of which nothing is known. */
  FuzzInput with(byte[] other) {
    return new FuzzInput(other, false, variant);
  }
}
