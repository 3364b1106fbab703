package io.foreknown.benchmarks;

import io.foreknown.benchmarks.candidate.Candidate;
import io.foreknown.benchmarks.report.Report;
import io.foreknown.benchmarks.report.Table;
import io.foreknown.benchmarks.trial.Measured;
import io.foreknown.benchmarks.trial.Series;
import io.foreknown.benchmarks.workload.Expectation;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole pipeline beside its ceiling and a newcomer's join. */
@Command(
    name = "pipeline",
    description = "Claims a second and processor time per claim, candidate by candidate.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
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

  @Option(
      names = "--claims",
      paramLabel = "N",
      description = "records to work off (default: ${DEFAULT-VALUE})")
  private long claims = 1_000_000;

  @Option(
      names = "--statements",
      paramLabel = "SHARE",
      description = "of the records that are statements (default: ${DEFAULT-VALUE})")
  private double statements = 0;

  @Option(
      names = "--candidates",
      paramLabel = "NAME",
      split = ",",
      description = "${COMPLETION-CANDIDATES} (default: all)")
  private List<Candidate> candidates = List.of(Candidate.values());

  @Option(
      names = "--commit",
      paramLabel = "MS",
      split = ",",
      description = "commit intervals (default: 1000,100)")
  private List<Long> commits = List.of(1_000L, 100L);

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "runs of each, taken in turn (default: ${DEFAULT-VALUE})")
  private int repeats = 3;

  @Override
  public Integer call() throws Exception {
    if (statements > 0 && candidates.contains(Candidate.NAIVE)) {
      System.err.println("the newcomer's join reads no statements: name other --candidates");
      return CommandLine.ExitCode.USAGE;
    }
    Recipe recipe = Recipe.of(claims).withStatements(statements);
    try (Bench bench = new Bench(options, statements)) {
      bench.load(MAIN, new Workload(recipe).claims());
      List<Series> series = interleaved(bench, recipe);
      long expected = Expectation.matches(recipe);
      System.out.printf("matches expected by the pure rules: %,d%n", expected);
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("recipe", recipe);
      figures.put("expectedMatches", expected);
      figures.put("series", series);
      report.finish(table(series), figures);
      return series.stream().allMatch(of -> isAsExpected(of, expected)) ? 0 : 1;
    }
  }

  /** All candidates in turn, and that as often as asked, so that what disturbs disturbs all. */
  private List<Series> interleaved(Bench bench, Recipe recipe) {
    List<Series> series =
        commits.stream()
            .flatMap(commit -> candidates.stream().map(each -> Series.empty(each, commit)))
            .collect(Collectors.toCollection(ArrayList::new));
    for (int repeat = 0; repeat < repeats; repeat++) {
      series.replaceAll(
          of -> of.and(bench.measure(of.candidate(), MAIN, of.commitMillis(), recipe)));
    }
    return series;
  }

  private static Table table(List<Series> series) {
    Table table =
        new Table(
            "candidate",
            "commit",
            "claims/s",
            "x naive",
            "x pass",
            "client us",
            "broker us",
            "outputs");
    for (Series of : series) {
      table.row(
          of.candidate().word(),
          of.commitMillis(),
          of.median(Measured::rate),
          ratio(of, Candidate.NAIVE, series),
          ratio(of, Candidate.PASS, series),
          of.median(Measured::clientPerClaim),
          of.median(Measured::brokerPerClaim),
          of.median(Measured::outputs));
    }
    return table;
  }

  /** With the same commit interval; null when the other was not measured. */
  private static @Nullable Double ratio(Series of, Candidate other, List<Series> series) {
    return series.stream()
        .filter(any -> any.candidate() == other && any.commitMillis() == of.commitMillis())
        .findFirst()
        .map(any -> of.median(Measured::rate) / any.median(Measured::rate))
        .orElse(null);
  }

  private static boolean isAsExpected(Series series, long expected) {
    boolean right =
        !series.candidate().isOurs()
            || series.runs().stream().allMatch(run -> run.standing() == expected);
    if (!right) {
      System.out.printf("WRONG: %s left other matches standing%n", series.candidate().word());
    }
    return right;
  }
}
