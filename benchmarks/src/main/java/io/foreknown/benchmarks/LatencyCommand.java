package io.foreknown.benchmarks;

import io.foreknown.benchmarks.candidate.Candidate;
import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.cluster.JavaProcess;
import io.foreknown.benchmarks.latency.Hop;
import io.foreknown.benchmarks.latency.LatencyRun;
import io.foreknown.benchmarks.report.Machine;
import io.foreknown.benchmarks.report.Results;
import io.foreknown.benchmarks.trial.ServeMain;
import io.foreknown.benchmarks.trial.Trial;
import io.foreknown.benchmarks.workload.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "all figures as JSON (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("benchmarks/target/results/latency.json");

  @Override
  public Integer call() throws Exception {
    Machine machine = Machine.here(Instant.now());
    try (Bench bench = new Bench(options, 0)) {
      ClaimTopics topics = bench.load(LIVE, Stream.of());
      Trial trial = bench.trial(Candidate.FULL, LIVE, commit, Recipe.of(1));
      try (JavaProcess pipeline = bench.start(ServeMain.class, trial)) {
        pipeline.answer(ServeMain.READY);
        report(
            new LatencyRun(
                    topics,
                    trial.id(),
                    rate,
                    Duration.ofSeconds(before),
                    Duration.ofSeconds(seconds))
                .hops(),
            machine);
      }
    }
    return 0;
  }

  private void report(List<Hop> hops, Machine machine) throws IOException {
    System.out.print(Hop.heading());
    hops.forEach(hop -> System.out.print(hop.line()));
    Results.write(
        out, machine, Map.of("claimsPerSecond", rate, "commitMillis", commit, "hops", hops));
    System.out.println("all figures: " + out);
  }
}
