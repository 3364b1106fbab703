package io.foreknown.benchmarks;

import io.foreknown.benchmarks.candidate.Candidate;
import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.report.Report;
import io.foreknown.benchmarks.report.Runs;
import io.foreknown.benchmarks.report.Table;
import io.foreknown.benchmarks.trial.Measured;
import io.foreknown.benchmarks.workload.Expectation;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether a claim stays as cheap when there is more of everything. */
@Command(
    name = "growth",
    description = "Cost per claim of our whole topology on pairs of workloads, small and large.",
    footer = {
      "  benchmarks/run growth                         all five, 1 M claims (and 5 M)",
      "  benchmarks/run growth --only open --claims 200000 --repeats 1"
    })
final class GrowthCommand implements Callable<Integer> {
  @Mixin private final RunOptions options = new RunOptions();
  @Mixin private final Report report = new Report();

  @Option(names = "--claims", description = "records to measure on the small side")
  private long claims = 1_000_000;

  @Option(names = "--only", split = ",", description = "${COMPLETION-CANDIDATES}")
  private List<Growth> growths = List.of(Growth.values());

  @Option(names = "--open", description = "open warnings on the large side of OPEN")
  private long open = 1_000_000;

  @Option(names = "--commit", description = "commit interval in milliseconds")
  private long commit = 1_000;

  @Option(names = "--repeats", description = "runs of each, taken in turn")
  private int repeats = 3;

  private final Map<Recipe, Long> expected = new HashMap<>();
  private int loaded;
  private boolean right = true;

  @Override
  public Integer call() throws Exception {
    Map<Growth, Map<Recipe, List<Measured>>> all = new LinkedHashMap<>();
    Table table = new Table("pair|processor time|at most||time");
    try (Bench bench = new Bench(options, Growth.STATED)) {
      for (Growth growth : growths) {
        Recipe small = growth.small(claims);
        Recipe large = growth.large(claims, open);
        Runs<Recipe, Measured> runs =
            Runs.inTurn(repeats, List.of(small, large), each -> measure(bench, growth, each));
        double cost =
            runs.median(large, Measured::perClaim) / runs.median(small, Measured::perClaim);
        double time = runs.median(small, Measured::rate) / runs.median(large, Measured::rate);
        String held = cost <= growth.bound() ? "held" : "NOT HELD";
        table.row(growth, cost, growth.bound(), held, time);
        all.put(growth, runs.all());
      }
    }
    report.finish(table, Map.of("runs", all));
    return right ? 0 : 1;
  }

  private Measured measure(Bench bench, Growth growth, Recipe recipe) throws Exception {
    Workload workload = new Workload(recipe);
    String prefix = growth.name().toLowerCase(Locale.ROOT) + "-" + loaded++;
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
}
