package io.foreknown.benchmarks;

import io.foreknown.benchmarks.cluster.Child;
import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.latency.LatencyRun;
import io.foreknown.benchmarks.report.Report;
import io.foreknown.benchmarks.report.Table;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long a claim takes through the pipeline. */
@Command(
    name = "latency",
    description = "Time from when a claim is due to when subscribers can read what it led to.",
    footer = {
      "  benchmarks/run latency                         1,000 claims/s, commit 30 ms",
      "  benchmarks/run latency --rate 200 --seconds 30 --commit 1000"
    })
final class LatencyCommand implements Callable<Integer> {
  @Mixin private final RunOptions options = new RunOptions();
  @Mixin private final Report report = new Report();

  @Option(names = "--rate", description = "claims a second")
  private int rate = 1_000;

  @Option(names = "--seconds", description = "that are measured")
  private int seconds = 60;

  @Option(names = "--before", description = "seconds that come first, for the compiler")
  private int before = 120;

  @Option(names = "--commit", description = "commit interval in ms")
  private long commit = 30;

  @Override
  public Integer call() throws Exception {
    try (Bench bench = new Bench(options, 0)) {
      ClaimTopics topics = bench.load("live", Stream.of());
      try (Child pipeline = bench.serve(topics.settings(), Duration.ofMillis(commit))) {
        Map<String, Hop> hops = new LinkedHashMap<>();
        new LatencyRun(topics, rate, Duration.ofSeconds(before), Duration.ofSeconds(seconds))
            .millis()
            .forEach((topic, millis) -> hops.put(topic, Hop.of(millis)));
        pipeline.stop();
        Table table = new Table("topic|records|p50 ms|p90|p99|p99.9|most");
        hops.forEach(
            (topic, of) -> table.row(topic, of.records, of.p50, of.p90, of.p99, of.p999, of.most));
        report.finish(table, Map.of("claimsPerSecond", rate, "commitMillis", commit, "hops", hops));
      }
    }
    return 0;
  }

  /** How long after they were due claims, or what they led to, were seen; in milliseconds. */
  private record Hop(long records, long p50, long p90, long p99, long p999, long most) {
    static Hop of(Histogram millis) {
      return new Hop(
          millis.getTotalCount(),
          millis.getValueAtPercentile(50),
          millis.getValueAtPercentile(90),
          millis.getValueAtPercentile(99),
          millis.getValueAtPercentile(99.9),
          millis.getMaxValue());
    }
  }
}
