package io.foreknown.benchmarks;

import io.foreknown.benchmarks.candidate.Candidate;
import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.report.Machine;
import io.foreknown.benchmarks.report.Results;
import io.foreknown.benchmarks.report.Series;
import io.foreknown.benchmarks.trial.Measured;
import io.foreknown.benchmarks.workload.Expectation;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether a claim stays as cheap when there is more of everything. */
@Command(
    name = "growth",
    description = "Cost per claim of our whole topology on pairs of workloads, small and large.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  benchmarks/run growth                         all five, 1 M claims (and 5 M)",
      "  benchmarks/run growth --only open --claims 200000 --repeats 1"
    })
final class GrowthCommand implements Callable<Integer> {
  @Mixin private final RunOptions options = new RunOptions();

  @Option(
      names = "--claims",
      paramLabel = "N",
      description = "records to measure on the small side (default: ${DEFAULT-VALUE})")
  private long claims = 1_000_000;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "${COMPLETION-CANDIDATES} (default: all)")
  private List<Growth> growths = List.of(Growth.values());

  @Option(
      names = "--open",
      paramLabel = "N",
      description = "open warnings on the large side of OPEN (default: ${DEFAULT-VALUE})")
  private long open = 1_000_000;

  @Option(
      names = "--commit",
      paramLabel = "MS",
      description = "commit interval (default: ${DEFAULT-VALUE})")
  private long commit = 1_000;

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "runs of each, taken in turn (default: ${DEFAULT-VALUE})")
  private int repeats = 3;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "all figures as JSON (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("benchmarks/target/results/growth.json");

  private final Map<Recipe, Long> expected = new HashMap<>();
  private boolean right = true;

  @Override
  public Integer call() throws Exception {
    Machine machine = Machine.here(Instant.now());
    List<Pair> pairs = new ArrayList<>();
    try (Bench bench = new Bench(options, Growth.STATED)) {
      for (Growth growth : growths) {
        pairs.add(pair(bench, growth));
      }
    }
    pairs.forEach(pair -> System.out.print(pair.line()));
    Results.write(out, machine, Map.of("pairs", pairs.stream().map(Pair::figures).toList()));
    System.out.println("all figures: " + out);
    return right ? 0 : 1;
  }

  private Pair pair(Bench bench, Growth growth)
      throws ExecutionException, InterruptedException, IOException {
    Series small = Series.empty(Candidate.FULL, commit);
    Series large = small;
    for (int repeat = 0; repeat < repeats; repeat++) {
      String prefix = growth.name().toLowerCase(Locale.ROOT) + "-";
      small = small.and(measure(bench, prefix + "small-" + repeat, growth.small(claims)));
      large = large.and(measure(bench, prefix + "large-" + repeat, growth.large(claims, open)));
    }
    return new Pair(growth, small, large);
  }

  private Measured measure(Bench bench, String prefix, Recipe recipe)
      throws ExecutionException, InterruptedException, IOException {
    Measured measured = measured(bench, prefix, recipe);
    long wanted = expected.computeIfAbsent(recipe, Expectation::matches);
    right &= measured.standing() == wanted;
    System.out.printf("matches expected by the pure rules: %,d%n", wanted);
    return measured;
  }

  private Measured measured(Bench bench, String prefix, Recipe recipe)
      throws ExecutionException, InterruptedException, IOException {
    Workload workload = new Workload(recipe);
    if (recipe.stock() == 0) {
      bench.load(prefix, workload.claims());
      return bench.measure(bench.trial(Candidate.FULL, prefix, commit, recipe));
    }
    ClaimTopics topics = bench.load(prefix, workload.stock());
    return bench.measureAfterStock(
        bench.trial(Candidate.FULL, prefix, commit, recipe), topics, workload.claims());
  }

  /** Both sides measured. */
  private record Pair(Growth growth, Series small, Series large) {
    private double ratio(ToDoubleFunction<Measured> of) {
      return large.median(of) / small.median(of);
    }

    /** Processor time is what a claim costs; time passed also tells how well two cores are used. */
    String line() {
      double cost = ratio(Pair::micros);
      return "%-8s processor time per claim %.2f x (at most %.2f: %s), time per claim %.2f x%n"
          .formatted(
              growth,
              cost,
              growth.bound(),
              cost <= growth.bound() ? "held" : "NOT HELD",
              ratio(run -> run.seconds() / run.claims()));
    }

    private static double micros(Measured run) {
      return run.clientPerClaim() + run.brokerPerClaim();
    }

    Map<String, Object> figures() {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("growth", growth);
      figures.put("bound", growth.bound());
      figures.put("processorTime", ratio(Pair::micros));
      figures.put("time", ratio(run -> run.seconds() / run.claims()));
      figures.put("small", small);
      figures.put("large", large);
      return figures;
    }
  }
}
