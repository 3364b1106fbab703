package io.foreknown.benchmarks;

import io.foreknown.benchmarks.candidate.Candidate;
import io.foreknown.benchmarks.report.Report;
import io.foreknown.benchmarks.report.Runs;
import io.foreknown.benchmarks.report.Table;
import io.foreknown.benchmarks.trial.Measured;
import io.foreknown.benchmarks.workload.Expectation;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole pipeline beside its ceiling and a newcomer's join. */
@Command(
    name = "pipeline",
    description = "Claims a second and processor time per claim, candidate by candidate.",
    footer = {
      "  benchmarks/run pipeline                           all candidates, 1 M claims",
      "  benchmarks/run pipeline --claims 200000 --candidates full",
      "  benchmarks/run pipeline --candidates full --statements 0.15",
      "  benchmarks/run pipeline --claims 5000000 --commit 1000 --out results/5m.json"
    })
final class PipelineCommand implements Callable<Integer> {
  private static final String MAIN = "main";

  @Mixin private final RunOptions options = new RunOptions();
  @Mixin private final Report report = new Report();

  @Option(names = "--claims", description = "records to work off")
  private long claims = 1_000_000;

  @Option(names = "--statements", description = "share of the records that are statements")
  private double statements;

  @Option(names = "--candidates", split = ",", description = "${COMPLETION-CANDIDATES}")
  private List<Candidate> candidates = List.of(Candidate.values());

  @Option(names = "--commit", split = ",", description = "commit intervals in ms")
  private List<Long> commits = List.of(1_000L, 100L);

  @Option(names = "--repeats", description = "runs of each, taken in turn")
  private int repeats = 3;

  @Override
  public Integer call() throws Exception {
    if (statements > 0 && candidates.contains(Candidate.NAIVE)) {
      System.err.println("the newcomer's join reads no statements: name other --candidates");
      return CommandLine.ExitCode.USAGE;
    }
    Recipe recipe = Recipe.of(claims).withStatements(statements);
    Table table = new Table("candidate|commit|claims/s|x naive|x pass|client us|broker us|outputs");
    Map<Long, Map<Candidate, List<Measured>>> all = new LinkedHashMap<>();
    boolean right = true;
    try (Bench bench = new Bench(options, statements)) {
      bench.load(MAIN, new Workload(recipe).claims());
      long expected = Expectation.matches(recipe);
      for (long commit : commits) {
        Runs<Candidate, Measured> runs =
            Runs.inTurn(repeats, candidates, each -> bench.measure(each, MAIN, commit, recipe));
        candidates.forEach(each -> addTo(table, each, commit, runs));
        all.put(commit, runs.all());
        right &= candidates.stream().allMatch(each -> isRight(each, runs.of(each), expected));
      }
      report.finish(table, Map.of("recipe", recipe, "expectedMatches", expected, "runs", all));
    }
    return right ? 0 : 1;
  }

  private static void addTo(
      Table table, Candidate of, long commit, Runs<Candidate, Measured> runs) {
    double rate = runs.median(of, Measured::rate);
    table.row(
        of.word(),
        commit,
        rate,
        ratio(rate, Candidate.NAIVE, runs),
        ratio(rate, Candidate.PASS, runs),
        runs.median(of, Measured::clientPerClaim),
        runs.median(of, Measured::brokerPerClaim),
        runs.median(of, Measured::outputs));
  }

  /** Null when the other was not measured. */
  private static @Nullable Double ratio(
      double rate, Candidate other, Runs<Candidate, Measured> runs) {
    return runs.of(other).isEmpty() ? null : rate / runs.median(other, Measured::rate);
  }

  private static boolean isRight(Candidate candidate, List<Measured> runs, long expected) {
    boolean right =
        !candidate.isOurs() || runs.stream().allMatch(run -> run.standing() == expected);
    System.out.printf(
        "%s: matches expected by the pure rules: %,d%s%n",
        candidate.word(), expected, right ? "" : ": WRONG, others stand");
    return right;
  }
}
