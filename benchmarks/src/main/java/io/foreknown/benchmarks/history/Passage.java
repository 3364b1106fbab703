package io.foreknown.benchmarks.history;

import io.foreknown.benchmarks.cluster.Watched;

/**
 * One way through for all claims.
 *
 * @param heldMb of the heap, the most that was in use after a collection; 0: not looked at
 * @param results lines that came out
 */
public record Passage(ClaimPath path, Watched process, long heldMb, long results) {
  /** From the start to the end. */
  public double seconds() {
    return process.seconds();
  }

  /** Of processors. */
  public double cpuSeconds() {
    return process.cpuSeconds();
  }
}
