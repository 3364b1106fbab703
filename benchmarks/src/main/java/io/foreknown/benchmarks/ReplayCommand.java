package io.foreknown.benchmarks;

import io.foreknown.benchmarks.cluster.Temporary;
import io.foreknown.benchmarks.history.ClaimPath;
import io.foreknown.benchmarks.history.FileRun;
import io.foreknown.benchmarks.history.FileRun.Passage;
import io.foreknown.benchmarks.report.Report;
import io.foreknown.benchmarks.report.Runs;
import io.foreknown.benchmarks.report.Table;
import io.foreknown.benchmarks.workload.Expectation;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A history, replayed by both engines beside a plain join. */
@Command(
    name = "replay",
    description =
        "Claims a second from a file to files, by both engines of './foreknown replay', beside"
            + " DuckDB doing a plain join of the same file, a process each, its start included.",
    footer = {
      "  benchmarks/run replay                              1 M claims, all ways",
      "  benchmarks/run replay --claims 5000000 --heap 12g --by direct,duckdb",
      "  benchmarks/run replay --claims 100000 --repeats 3"
    })
final class ReplayCommand implements Callable<Integer> {
  @Mixin private final RunOptions options = new RunOptions();
  @Mixin private final Report report = new Report();

  @Option(names = "--claims", description = "lines of the file")
  private long claims = 1_000_000;

  @Option(names = "--statements", description = "share of the lines that are statements")
  private double statements;

  @Option(names = "--by", split = ",", description = "${COMPLETION-CANDIDATES}")
  private List<ClaimPath> paths = List.of(ClaimPath.values());

  @Option(names = "--repeats", description = "runs of each, taken in turn")
  private int repeats = 1;

  @Override
  public Integer call() throws Exception {
    Recipe recipe = Recipe.of(claims).withStatements(statements);
    try (Temporary work = Temporary.directory()) {
      Path file = work.path().resolve("claims.ndjson");
      FileRun.write(file, new Workload(recipe).claims());
      System.out.printf("%,d claims, %,d MB%n", claims, Files.size(file) >> 20);
      FileRun run = FileRun.by(options.jvm(), file, work.path());
      Runs<ClaimPath, Passage> passages = Runs.inTurn(repeats, paths, run::of);
      boolean same = run.areSame(paths);
      long expected = Expectation.matches(recipe);
      boolean right =
          paths.stream()
              .filter(ClaimPath::isReplay)
              .flatMap(path -> passages.of(path).stream())
              .allMatch(passage -> passage.results() == expected);
      System.out.printf(
          "matches expected by the pure rules: %,d%s%n", expected, right ? "" : ": WRONG");
      report.finish(table(passages), Map.of("recipe", recipe, "passages", passages.all()));
      return right && same ? 0 : 1;
    }
  }

  private Table table(Runs<ClaimPath, Passage> passages) {
    Table table =
        new Table("way|claims/s|seconds|results|processor s|resident MB|heap MB|heap bytes/claim");
    for (ClaimPath path : passages.all().keySet()) {
      Passage middle = passages.middle(path, Passage::seconds);
      table.row(
          path.word(),
          claims / middle.seconds(),
          middle.seconds(),
          middle.results(),
          middle.process().cpuSeconds(),
          middle.process().peakMb(),
          middle.heldMb(),
          (middle.heldMb() << 20) / claims);
    }
    return table;
  }
}
