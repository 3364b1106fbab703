package io.foreknown.benchmarks.fuzz;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;

/**
 * Cuts an input down while the same fault is found, in ever smaller pieces.
 *
 * @see <a href="https://doi.org/10.1109/32.988498">Zeller and Hildebrandt, delta debugging</a>
 */
record Reduction(Examiner examiner, Fault fault) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The least that was found in the time. */
  Input least(Input input) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Input least = input.with(input.bytes());
    if (!isSame(least)) {
      return input;
    }
    for (int piece = Math.max(1, least.bytes().length / 2); piece > 0; piece /= 2) {
      least = without(least, piece, end);
    }
    return least;
  }

  private Input without(Input input, int piece, long end) throws InterruptedException {
    Input least = input;
    for (int at = 0; at < least.bytes().length && System.nanoTime() < end; ) {
      Input shorter = least.with(cut(least.bytes(), at, piece));
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

  private boolean isSame(Input input) throws InterruptedException {
    Fault found = examiner.fault(input);
    return found != null && found.kind().equals(fault.kind());
  }
}
