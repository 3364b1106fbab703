package io.foreknown.benchmarks;

import io.foreknown.benchmarks.history.ClaimFile;
import io.foreknown.benchmarks.history.PlainJoin;
import io.foreknown.benchmarks.history.Watched;
import io.foreknown.benchmarks.report.Machine;
import io.foreknown.benchmarks.report.Results;
import io.foreknown.benchmarks.workload.Expectation;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A history in a file, replayed by both engines. */
@Command(
    name = "replay",
    description = {
      "Claims a second from a file to files, by both engines of 'foreknown replay', beside DuckDB",
      "doing a plain join of the same file; each in a process of its own, its start included."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  benchmarks/run replay                              1 M claims, direct engine and DuckDB",
      "  benchmarks/run replay --claims 5000000 --heap 9g",
      "  benchmarks/run replay --claims 100000 --by direct,kafka,duckdb --repeats 3"
    })
final class HistoryCommand implements Callable<Integer> {
  private static final String PROGRAM = "io.foreknown.cli.Main";

  /** What goes through the file. */
  enum By {
    DIRECT,
    KAFKA,
    DUCKDB
  }

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
      description = "${COMPLETION-CANDIDATES} (default: direct,duckdb)")
  private List<By> all = List.of(By.DIRECT, By.DUCKDB);

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "runs of each, taken in turn (default: ${DEFAULT-VALUE})")
  private int repeats = 1;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      description = "of the direct engine, at most (default: ${DEFAULT-VALUE})")
  private String heap = "4g";

  @Option(
      names = "--jvm",
      paramLabel = "OPTION",
      split = ",",
      description = "more options of its JVM")
  private List<String> jvm = List.of("-XX:+UseParallelGC");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "all figures as JSON (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("benchmarks/target/results/replay.json");

  @Override
  public Integer call() throws Exception {
    Recipe recipe = Recipe.of(claims).withStatements(statements);
    Path work = Files.createTempDirectory("foreknown-benchmark-replay-");
    Path file = work.resolve("claims.ndjson");
    ClaimFile.write(file, new Workload(recipe).claims());
    System.out.printf("%,d claims, %,d MB%n", claims, Files.size(file) >> 20);
    Map<String, Object> figures = new LinkedHashMap<>();
    for (int repeat = 0; repeat < repeats; repeat++) {
      for (By by : all) {
        Watched watched = run(by, file, work);
        figures.put(by.name() + "-" + repeat, watched);
        System.out.printf(
            "%-7s %,10.0f claims/s  %7.1f s  processor %7.1f s  memory at most %,6d MB%n",
            by.name().toLowerCase(Locale.ROOT),
            claims / watched.seconds(),
            watched.seconds(),
            watched.cpuSeconds(),
            watched.peakMb());
      }
    }
    long expected = Expectation.matches(recipe);
    boolean right = !all.contains(By.DIRECT) || lines(work) == expected;
    System.out.printf(
        "matches expected by the pure rules: %,d%s%n", expected, right ? "" : ": WRONG");
    figures.put("recipe", recipe);
    Results.write(out, Machine.here(Instant.now()), figures);
    return right ? 0 : 1;
  }

  private static long lines(Path work) throws IOException {
    try (Stream<String> lines = Files.lines(work.resolve("direct").resolve("matches.ndjson"))) {
      return lines.count();
    }
  }

  private Watched run(By by, Path file, Path work) throws IOException, InterruptedException {
    String to = work.resolve(by.name().toLowerCase(Locale.ROOT)).toString();
    return switch (by) {
      case DIRECT ->
          Watched.run(
              Stream.concat(Stream.of("-Xmx" + heap), jvm.stream()).toList(),
              PROGRAM,
              List.of("replay", file.toString(), "--engine", "direct", "--out", to));
      case KAFKA ->
          Watched.run(
              List.of("-Dforeknown.registry.home=" + System.getProperty("foreknown.registry.home")),
              PROGRAM,
              List.of("replay", file.toString(), "--out", to, "--data-dir", to + "-data"));
      case DUCKDB ->
          Watched.run(List.of(), PlainJoin.class.getName(), List.of(file.toString(), to + ".json"));
    };
  }
}
