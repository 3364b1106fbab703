package io.foreknown.benchmarks;

import io.foreknown.benchmarks.candidate.Candidate;
import io.foreknown.benchmarks.report.Machine;
import io.foreknown.benchmarks.report.MedianTable;
import io.foreknown.benchmarks.report.Results;
import io.foreknown.benchmarks.report.Series;
import io.foreknown.benchmarks.trial.Measured;
import io.foreknown.benchmarks.trial.Trial;
import io.foreknown.benchmarks.workload.Expectation;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole pipeline beside its ceilings and a newcomer's join. */
@Command(
    name = "pipeline",
    description = "Claims a second and processor time per claim, candidate by candidate.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  benchmarks/run pipeline                           all candidates, 1 M claims",
      "  benchmarks/run pipeline --claims 200000 --candidates full --profile",
      "  benchmarks/run pipeline --candidates full --statements 0.15",
      "  benchmarks/run pipeline --claims 5000000 --commit 1000 --out results/5m.json"
    })
final class PipelineCommand implements Callable<Integer> {
  private static final String MAIN = "main";

  @Mixin private final RunOptions options = new RunOptions();

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

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "all figures as JSON (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("benchmarks/target/results/pipeline.json");

  @Override
  public Integer call() throws Exception {
    if (statements > 0 && candidates.contains(Candidate.NAIVE)) {
      System.err.println("the newcomer's join reads no statements: name other --candidates");
      return CommandLine.ExitCode.USAGE;
    }
    Recipe recipe = Recipe.of(claims).withStatements(statements);
    Machine machine = Machine.here(Instant.now());
    try (Bench bench = new Bench(options, statements)) {
      bench.load(MAIN, new Workload(recipe).claims());
      List<Series> series = interleaved(bench, recipe);
      System.out.print(new MedianTable(series).text());
      long expected = Expectation.matches(recipe);
      System.out.printf("matches expected by the pure rules: %,d%n", expected);
      Results.write(out, machine, figures(recipe, expected, series));
      System.out.println("all figures: " + out);
      return isAsExpected(series, expected) ? 0 : 1;
    }
  }

  /** All candidates in turn, and that as often as asked, so that what disturbs disturbs all. */
  private List<Series> interleaved(Bench bench, Recipe recipe) throws IOException {
    List<Series> series =
        commits.stream()
            .flatMap(commit -> candidates.stream().map(each -> Series.empty(each, commit)))
            .collect(Collectors.toCollection(ArrayList::new));
    for (int repeat = 0; repeat < repeats; repeat++) {
      for (ListIterator<Series> each = series.listIterator(); each.hasNext(); ) {
        Series of = each.next();
        Trial trial = bench.trial(of.candidate(), MAIN, of.commitMillis(), recipe);
        each.set(of.and(bench.measure(trial)));
      }
    }
    return series;
  }

  private static Map<String, Object> figures(Recipe recipe, long expected, List<Series> series) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("recipe", recipe);
    figures.put("expectedMatches", expected);
    figures.put("series", series);
    return figures;
  }

  private static boolean isAsExpected(List<Series> series, long expected) {
    boolean right = true;
    for (Series of : series) {
      for (Measured run : of.runs()) {
        if (of.candidate().isOurs() && run.standing() != expected) {
          System.out.printf(
              "WRONG: %s left %,d matches standing%n", of.candidate().word(), run.standing());
          right = false;
        }
      }
    }
    return right;
  }
}
