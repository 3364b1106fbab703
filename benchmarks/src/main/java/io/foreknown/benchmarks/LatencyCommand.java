package io.foreknown.benchmarks;

import io.foreknown.benchmarks.cluster.Child;
import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.latency.LatencyRun;
import io.foreknown.benchmarks.report.Report;
import io.foreknown.benchmarks.report.Table;
import java.io.IOException;
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
    description =
        "Time from the moment a claim is due to when subscribers can read what it led to.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  benchmarks/run latency                         1,000 claims/s, commit 30 ms",
      "  benchmarks/run latency --rate 200 --seconds 30 --commit 1000"
    })
final class LatencyCommand implements Callable<Integer> {
  private static final String LIVE = "live";

  @Mixin private final RunOptions options = new RunOptions();

  @Mixin private final Report report = new Report();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "claims a second (default: ${DEFAULT-VALUE})")
  private int rate = 1_000;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "that are measured (default: ${DEFAULT-VALUE})")
  private int seconds = 60;

  @Option(
      names = "--before",
      paramLabel = "N",
      description =
          "seconds at the same rate that come first, for the compiler (default: ${DEFAULT-VALUE})")
  private int before = 120;

  @Option(
      names = "--commit",
      paramLabel = "MS",
      description = "commit interval (default: ${DEFAULT-VALUE})")
  private long commit = 30;

  @Override
  public Integer call() throws Exception {
    try (Bench bench = new Bench(options, 0)) {
      ClaimTopics topics = bench.load(LIVE, Stream.of());
      try (Child pipeline = bench.serve(topics.settings(), Duration.ofMillis(commit))) {
        Map<String, Histogram> millis =
            new LatencyRun(topics, rate, Duration.ofSeconds(before), Duration.ofSeconds(seconds))
                .millis();
        pipeline.stop();
        report(millis);
      }
    }
    return 0;
  }

  private void report(Map<String, Histogram> millis) throws IOException {
    Table table = new Table("topic", "records", "p50 ms", "p90", "p99", "p99.9", "most");
    Map<String, Object> hops = new LinkedHashMap<>();
    millis.forEach(
        (topic, of) -> {
          Hop hop = Hop.of(of);
          table.row(topic, hop.records(), hop.p50(), hop.p90(), hop.p99(), hop.p999(), hop.most());
          hops.put(topic, hop);
        });
    report.finish(table, Map.of("claimsPerSecond", rate, "commitMillis", commit, "hops", hops));
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
