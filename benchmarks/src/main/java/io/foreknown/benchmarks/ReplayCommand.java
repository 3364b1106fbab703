package io.foreknown.benchmarks;

import io.foreknown.benchmarks.history.ClaimFile;
import io.foreknown.benchmarks.history.ClaimPath;
import io.foreknown.benchmarks.history.FileRun;
import io.foreknown.benchmarks.history.Passage;
import io.foreknown.benchmarks.report.Median;
import io.foreknown.benchmarks.report.Report;
import io.foreknown.benchmarks.report.Table;
import io.foreknown.benchmarks.workload.Expectation;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.utils.Utils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A history, replayed by both engines beside a plain join. */
@Command(
    name = "replay",
    description =
        "Claims a second from a file to files, by both engines of './foreknown replay', beside"
            + " DuckDB doing a plain join of the same file, a process each, its start included.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  benchmarks/run replay                              1 M claims, all ways",
      "  benchmarks/run replay --claims 5000000 --heap 12g --by direct,duckdb",
      "  benchmarks/run replay --claims 100000 --repeats 3"
    })
final class ReplayCommand implements Callable<Integer> {
  @Mixin private final RunOptions options = new RunOptions();

  @Mixin private final Report report = new Report();

  @Option(
      names = "--claims",
      paramLabel = "N",
      description = "lines of the file (default: ${DEFAULT-VALUE})")
  private long claims = 1_000_000;

  @Option(
      names = "--statements",
      paramLabel = "SHARE",
      description = "of the lines that are statements (default: ${DEFAULT-VALUE})")
  private double statements = 0;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      split = ",",
      description = "${COMPLETION-CANDIDATES} (default: all)")
  private List<ClaimPath> paths = List.of(ClaimPath.values());

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "runs of each, taken in turn (default: ${DEFAULT-VALUE})")
  private int repeats = 1;

  @Override
  public Integer call() throws IOException {
    Recipe recipe = Recipe.of(claims).withStatements(statements);
    Path work = Files.createTempDirectory("foreknown-benchmark-replay-");
    try {
      Path file = work.resolve("claims.ndjson");
      ClaimFile.write(file, new Workload(recipe).claims());
      System.out.printf("%,d claims, %,d MB%n", claims, Files.size(file) >> 20);
      FileRun run = FileRun.by(options.jvm(), file, work);
      List<Passage> passages = new ArrayList<>();
      for (int repeat = 0; repeat < repeats; repeat++) {
        for (ClaimPath path : paths) {
          passages.add(run.of(path));
        }
      }
      return report(recipe, passages, run.areSame(paths)) ? 0 : 1;
    } finally {
      Utils.delete(work.toFile());
    }
  }

  private boolean report(Recipe recipe, List<Passage> passages, boolean same) throws IOException {
    long expected = Expectation.matches(recipe);
    boolean right =
        passages.stream()
            .filter(passage -> passage.path().isReplay())
            .allMatch(passage -> passage.results() == expected);
    System.out.printf(
        "matches expected by the pure rules: %,d%s; the engines wrote %s%n",
        expected, right ? "" : ": WRONG", same ? "the same" : "DIFFERENT bytes");
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("recipe", recipe);
    figures.put("expectedMatches", expected);
    figures.put("passages", passages);
    report.finish(table(passages), figures);
    return right && same;
  }

  private Table table(List<Passage> passages) {
    Table table =
        new Table(
            "way",
            "claims/s",
            "seconds",
            "results",
            "processor s",
            "resident MB",
            "heap MB",
            "heap bytes/claim");
    for (ClaimPath path : paths) {
      Passage middle =
          Median.by(Passage::seconds, passages.stream().filter(of -> of.path() == path).toList());
      table.row(
          path.word(),
          claims / middle.seconds(),
          middle.seconds(),
          middle.results(),
          middle.cpuSeconds(),
          middle.process().peakMb(),
          middle.heldMb(),
          (middle.heldMb() << 20) / claims);
    }
    return table;
  }
}
