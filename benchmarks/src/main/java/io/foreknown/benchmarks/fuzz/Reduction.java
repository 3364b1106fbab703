package io.foreknown.benchmarks.fuzz;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;

/**
 * Cuts an input down while the same fault is found, in ever smaller pieces.
 *
 * @see <a href="https://doi.org/10.1109/32.988498">Zeller and Hildebrandt, delta debugging</a>
 */
record Reduction(Examiner examiner, FuzzFault fault) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The least that was found in the time. */
  FuzzInput least(FuzzInput fuzzInput) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    FuzzInput least = fuzzInput.with(fuzzInput.bytes());
    if (!isSame(least)) {
      return fuzzInput;
    }
    for (int piece = Math.max(1, least.bytes().length / 2); piece > 0; piece /= 2) {
      least = without(least, piece, end);
    }
    return least;
  }

  private FuzzInput without(FuzzInput fuzzInput, int piece, long end) throws InterruptedException {
    FuzzInput least = fuzzInput;
    for (int at = 0; at < least.bytes().length && System.nanoTime() < end; ) {
      FuzzInput shorter = least.with(cut(least.bytes(), at, piece));
      if (isSame(shorter)) {
        least = shorter;
      } else {
        at += piece;
      }
    }
    return least;
  }

  private static byte[] cut(byte[] bytes, int at, int length) {
    int end = Math.min(bytes.length, at + length);
    return ByteBuffer.allocate(bytes.length - (end - at))
        .put(bytes, 0, at)
        .put(Arrays.copyOfRange(bytes, end, bytes.length))
        .array();
  }

  private boolean isSame(FuzzInput fuzzInput) throws InterruptedException {
    FuzzFault found = examiner.fault(fuzzInput);
    return found != null && found.kind().equals(fault.kind());
  }
}
