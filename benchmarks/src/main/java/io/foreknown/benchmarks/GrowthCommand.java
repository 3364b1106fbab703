package io.foreknown.benchmarks;

import io.foreknown.benchmarks.candidate.Candidate;
import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.report.Report;
import io.foreknown.benchmarks.report.Table;
import io.foreknown.benchmarks.trial.Measured;
import io.foreknown.benchmarks.trial.Series;
import io.foreknown.benchmarks.workload.Expectation;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
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

  @Mixin private final Report report = new Report();

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

  private final Map<Recipe, Long> expected = new HashMap<>();
  private boolean right = true;

  @Override
  public Integer call() throws Exception {
    List<Pair> pairs = new ArrayList<>();
    try (Bench bench = new Bench(options, Growth.STATED)) {
      for (Growth growth : growths) {
        pairs.add(pair(bench, growth));
      }
    }
    Table table = new Table("pair", "processor time", "at most", "", "time");
    for (Pair pair : pairs) {
      boolean isHeld = pair.processorTime() <= pair.bound();
      table.row(
          pair.growth(),
          pair.processorTime(),
          pair.bound(),
          isHeld ? "held" : "NOT HELD",
          pair.time());
    }
    report.finish(table, Map.of("pairs", pairs));
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
    return Pair.of(growth, small, large);
  }

  private Measured measure(Bench bench, String prefix, Recipe recipe)
      throws ExecutionException, InterruptedException, IOException {
    Workload workload = new Workload(recipe);
    boolean isStocked = recipe.stock() > 0;
    ClaimTopics topics = bench.load(prefix, isStocked ? workload.stock() : workload.claims());
    Measured measured =
        isStocked
            ? bench.measureAfterStock(topics, commit, recipe)
            : bench.measure(Candidate.FULL, prefix, commit, recipe);
    long wanted = expected.computeIfAbsent(recipe, Expectation::matches);
    right &= measured.standing() == wanted;
    System.out.printf("matches expected by the pure rules: %,d%n", wanted);
    return measured;
  }

  /**
   * Both sides measured, and how many times the small side's cost per claim the large side's is.
   *
   * @param processorTime what a claim costs
   * @param time also tells how well two cores are used
   */
  private record Pair(
      Growth growth, double bound, double processorTime, double time, Series small, Series large) {
    static Pair of(Growth growth, Series small, Series large) {
      return new Pair(
          growth,
          growth.bound(),
          large.median(Measured::perClaim) / small.median(Measured::perClaim),
          small.median(Measured::rate) / large.median(Measured::rate),
          small,
          large);
    }
  }
}
