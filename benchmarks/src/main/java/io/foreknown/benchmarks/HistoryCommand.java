package io.foreknown.benchmarks;

import io.foreknown.benchmarks.candidate.Candidate;
import io.foreknown.benchmarks.history.ClaimFile;
import io.foreknown.benchmarks.history.ClaimPath;
import io.foreknown.benchmarks.history.FileRun;
import io.foreknown.benchmarks.history.Passage;
import io.foreknown.benchmarks.history.Passages;
import io.foreknown.benchmarks.report.Machine;
import io.foreknown.benchmarks.report.Results;
import io.foreknown.benchmarks.trial.Measured;
import io.foreknown.benchmarks.workload.Expectation;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A history, replayed by both engines beside their ceilings. */
@Command(
    name = "replay",
    description =
        "Claims a second from a file to files, by both engines of './foreknown replay', beside DuckDB"
            + " doing a plain join of the same file, a process each, its start included; and bytes of the"
            + " same claims through Kafka Streams and through plain clients.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  benchmarks/run replay                              1 M claims, all ways",
      "  benchmarks/run replay --claims 5000000 --heap 12g --by direct,duckdb",
      "  benchmarks/run replay --claims 100000 --warm-up 20000 --repeats 3"
    })
final class HistoryCommand implements Callable<Integer> {
  private static final String MAIN = "main";
  private static final long COMMIT_MILLIS = 1_000;

  @Mixin private final RunOptions options = new RunOptions();

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
  private List<ClaimPath> ways = List.of(ClaimPath.values());

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "runs of each, taken in turn (default: ${DEFAULT-VALUE})")
  private int repeats = 1;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "all figures as JSON (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("benchmarks/target/results/replay.json");

  @Override
  public Integer call() throws Exception {
    Recipe recipe = Recipe.of(claims).withStatements(statements);
    Path work = Files.createTempDirectory("foreknown-benchmark-replay-");
    try {
      List<Passage> passages = new ArrayList<>();
      boolean same = throughFiles(recipe, work, passages);
      onTopics(recipe, passages);
      return report(recipe, new Passages(claims, passages), same) ? 0 : 1;
    } finally {
      Utils.delete(work.toFile());
    }
  }

  /** Whether the engines wrote the same. */
  private boolean throughFiles(Recipe recipe, Path work, List<Passage> passages)
      throws IOException, InterruptedException {
    Path file = work.resolve("claims.ndjson");
    ClaimFile.write(file, new Workload(recipe).claims());
    System.out.printf("%,d claims, %,d MB%n", claims, Files.size(file) >> 20);
    FileRun run = new FileRun(file, work, jvm());
    for (int repeat = 0; repeat < repeats; repeat++) {
      for (ClaimPath claimPath :
          ways.stream().filter(claimPath -> !claimPath.isOnTopics()).toList()) {
        passages.add(run.of(claimPath, claims));
      }
    }
    return !ways.containsAll(List.of(ClaimPath.DIRECT, ClaimPath.KAFKA))
        || run.areSame(ClaimPath.DIRECT, ClaimPath.KAFKA);
  }

  private List<String> jvm() {
    String registry = System.getProperty("foreknown.registry.home");
    return Stream.concat(
            Stream.of("-Xmx" + options.heap(), "-Dforeknown.registry.home=" + registry),
            options.jvm().stream())
        .toList();
  }

  private void onTopics(Recipe recipe, List<Passage> passages)
      throws IOException, InterruptedException, ExecutionException {
    List<ClaimPath> wanted = ways.stream().filter(ClaimPath::isOnTopics).toList();
    if (wanted.isEmpty()) {
      return;
    }
    try (Bench bench = new Bench(options, statements)) {
      bench.load(MAIN, new Workload(recipe).claims());
      for (int repeat = 0; repeat < repeats; repeat++) {
        for (ClaimPath claimPath : wanted) {
          Candidate candidate = claimPath == ClaimPath.PASS ? Candidate.PASS : Candidate.COPY;
          Measured run = bench.measure(bench.trial(candidate, MAIN, COMMIT_MILLIS, recipe));
          passages.add(new Passage(claimPath, run.rate(), run.seconds(), null, run.outputs()));
        }
      }
    }
  }

  private boolean report(Recipe recipe, Passages passages, boolean same) throws IOException {
    long expected = Expectation.matches(recipe);
    boolean right =
        passages.all().stream()
            .filter(passage -> passage.way().isReplay())
            .allMatch(passage -> passage.results() == expected);
    System.out.print(passages.table());
    System.out.printf(
        "matches expected by the pure rules: %,d%s; the engines wrote %s%n",
        expected, right ? "" : ": WRONG", same ? "the same" : "DIFFERENT bytes");
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("recipe", recipe);
    figures.put("expectedMatches", expected);
    figures.put("passages", passages.all());
    Results.write(out, Machine.here(Instant.now()), figures);
    return right && same;
  }
}
