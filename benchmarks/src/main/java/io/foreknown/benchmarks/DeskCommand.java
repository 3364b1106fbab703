package io.foreknown.benchmarks;

import io.foreknown.benchmarks.candidate.Candidate;
import io.foreknown.benchmarks.history.ClaimFile;
import io.foreknown.benchmarks.history.ClaimPath;
import io.foreknown.benchmarks.history.DecidedFile;
import io.foreknown.benchmarks.history.FileRun;
import io.foreknown.benchmarks.history.Passage;
import io.foreknown.benchmarks.history.WarmReplay;
import io.foreknown.benchmarks.report.Median;
import io.foreknown.benchmarks.report.Report;
import io.foreknown.benchmarks.report.Table;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import io.foreknown.domain.claim.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.utils.Utils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What decisions cost. */
@Command(
    name = "desk",
    description =
        "Processor time of claims alone and of the same claims with decisions about some of the"
            + " matches and links that were found, a process each: by the direct engine, by the"
            + " same once it is warm, then by the topology.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  benchmarks/run desk                            5 % decided, 200,000 claims",
      "  benchmarks/run desk --engines warm --claims 1000000 --one-of 100",
      "  benchmarks/run desk --engines topology --one-of 1000"
    })
final class DeskCommand implements Callable<Integer> {
  private static final String ALONE = "alone";
  private static final String DECIDED = "decided";

  /** Who works them off. */
  enum Engine {
    /** The direct engine as it is started: what is compiled meanwhile counts. */
    DIRECT,
    /** The direct engine once it has replayed such a file. */
    WARM,
    /** The topology, warmed up. */
    TOPOLOGY
  }

  @Mixin private final RunOptions options = new RunOptions();

  @Mixin private final Report report = new Report();

  @Option(
      names = "--claims",
      paramLabel = "N",
      description = "lines of the file (default: ${DEFAULT-VALUE})")
  private long claims = 200_000;

  @Option(
      names = "--one-of",
      paramLabel = "N",
      description = "one of so many matches and links is decided on (default: ${DEFAULT-VALUE})")
  private int oneOf = 20;

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "runs of each, taken in turn (default: ${DEFAULT-VALUE})")
  private int repeats = 3;

  @Option(
      names = "--engines",
      paramLabel = "NAME",
      split = ",",
      description = "${COMPLETION-CANDIDATES} (default: all)")
  private List<Engine> engines = List.of(Engine.values());

  @Option(
      names = "--commit",
      paramLabel = "MS",
      description = "commit interval of the topology (default: ${DEFAULT-VALUE})")
  private long commit = 1_000;

  @Override
  public Integer call() throws Exception {
    Path work = Files.createTempDirectory("foreknown-benchmark-desk-");
    try {
      return measure(work) ? 0 : CommandLine.ExitCode.USAGE;
    } finally {
      Utils.delete(work.toFile());
    }
  }

  /** Whether there was anything to measure. */
  private boolean measure(Path work) throws ExecutionException, InterruptedException, IOException {
    Path file = work.resolve("claims.ndjson");
    Recipe recipe = Recipe.of(claims);
    ClaimFile.write(file, new Workload(recipe).claims());
    FileRun without = run(file, ALONE);
    Passage first = without.of(ClaimPath.DIRECT);
    List<Decision> decisions =
        DecidedFile.decisions(without.work().resolve(ClaimPath.DIRECT.word()), oneOf);
    System.out.printf(
        "%,d claims, %,d matches, %,d decisions%n", claims, first.results(), decisions.size());
    if (decisions.isEmpty()) {
      System.err.println("nothing is found that could be decided about: take more --claims");
      return false;
    }
    Path more = work.resolve("decided.ndjson");
    DecidedFile.write(more, file, decisions);
    FileRun with = run(more, DECIDED);
    List<Compared> all = new ArrayList<>();
    if (engines.contains(Engine.DIRECT)) {
      all.add(compared(Engine.DIRECT, () -> seconds(without), () -> seconds(with)));
    }
    if (engines.contains(Engine.WARM)) {
      all.add(compared(Engine.WARM, () -> warm(more, without), () -> warm(more, with)));
    }
    if (engines.contains(Engine.TOPOLOGY)) {
      all.add(ofTopology(recipe, decisions));
    }
    Table table = new Table("engine", "processor s alone", "with decisions", "times");
    all.forEach(of -> table.row(of.engine(), middle(of.alone()), middle(of.decided()), of.times()));
    report.finish(table, Map.of("claims", claims, "decisions", decisions.size(), "compared", all));
    return true;
  }

  private FileRun run(Path file, String name) throws IOException {
    return FileRun.by(options.jvm(), file, Files.createDirectory(file.resolveSibling(name)));
  }

  private static double seconds(FileRun run) throws IOException {
    return run.of(ClaimPath.DIRECT).cpuSeconds();
  }

  private double warm(Path before, FileRun run) {
    return WarmReplay.seconds(options.jvm(), before, run.claims(), run.work());
  }

  private Compared ofTopology(Recipe recipe, List<Decision> decisions)
      throws ExecutionException, InterruptedException, IOException {
    try (Bench bench = new Bench(options, 0)) {
      bench.load(ALONE, new Workload(recipe).claims());
      bench.load(DECIDED, DecidedFile.among(new Workload(recipe).claims(), claims, decisions));
      return compared(
          Engine.TOPOLOGY,
          () -> bench.measure(Candidate.FULL, ALONE, commit, recipe).clientMicros() / 1e6,
          () -> bench.measure(Candidate.FULL, DECIDED, commit, recipe).clientMicros() / 1e6);
    }
  }

  /** Processor seconds of one process. */
  private interface Timed {
    double seconds() throws IOException;
  }

  /** Processor seconds of each run. */
  private record Compared(Engine engine, List<Double> alone, List<Double> decided) {
    double times() {
      return middle(decided) / middle(alone);
    }
  }

  /** In turn, so that what disturbs disturbs both. */
  private Compared compared(Engine engine, Timed without, Timed with) throws IOException {
    List<Double> alone = new ArrayList<>();
    List<Double> decided = new ArrayList<>();
    for (int repeat = 0; repeat < repeats; repeat++) {
      alone.add(without.seconds());
      decided.add(with.seconds());
    }
    return new Compared(engine, alone, decided);
  }

  private static double middle(List<Double> all) {
    return Median.by(each -> each, all);
  }
}
