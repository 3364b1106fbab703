package io.foreknown.benchmarks.latency;

import org.HdrHistogram.Histogram;

/**
 * How long after they were due claims were seen on a topic, in milliseconds.
 *
 * @param topic without the application's or installation's name
 */
public record Hop(String topic, long records, long p50, long p90, long p99, long p999, long max) {
  static Hop of(String topic, Histogram millis) {
    return new Hop(
        topic,
        millis.getTotalCount(),
        millis.getValueAtPercentile(50),
        millis.getValueAtPercentile(90),
        millis.getValueAtPercentile(99),
        millis.getValueAtPercentile(99.9),
        millis.getMaxValue());
  }

  /** A heading for {@link #line}. */
  public static String heading() {
    return "%-28s %10s %8s %8s %8s %8s %8s%n"
        .formatted("topic", "records", "p50 ms", "p90", "p99", "p99.9", "max");
  }

  /** A line of a table. */
  public String line() {
    return "%-28s %,10d %8d %8d %8d %8d %8d%n".formatted(topic, records, p50, p90, p99, p999, max);
  }
}
