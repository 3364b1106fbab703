package io.foreknown.benchmarks.feed;

import io.foreknown.benchmarks.cluster.Cost;
import java.time.Duration;

/**
 * What one run has cost.
 *
 * @param items that were read
 * @param bytes that were read
 */
public record Speed(
    long items, long bytes, double seconds, double clientMicros, double brokerMicros) {
  static Speed of(long items, long bytes, Cost cost) {
    return new Speed(
        items,
        bytes,
        cost.passed().toNanos() / 1e9,
        micros(cost.client(), items),
        micros(cost.broker(), items));
  }

  private static double micros(Duration time, long items) {
    return time.toNanos() / 1_000.0 / items;
  }

  /** Items a second. */
  public double rate() {
    return items / seconds;
  }

  /** Megabytes of the feed a second. */
  public double megabytes() {
    return bytes / 1e6 / seconds;
  }
}
