package io.foreknown.benchmarks;

import io.foreknown.benchmarks.candidate.Candidate;
import io.foreknown.benchmarks.history.ClaimFile;
import io.foreknown.benchmarks.history.ClaimPath;
import io.foreknown.benchmarks.history.DecidedFile;
import io.foreknown.benchmarks.history.FileRun;
import io.foreknown.benchmarks.history.Passage;
import io.foreknown.benchmarks.history.Watched;
import io.foreknown.benchmarks.report.Machine;
import io.foreknown.benchmarks.report.Results;
import io.foreknown.benchmarks.trial.Measured;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import io.foreknown.domain.claim.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            + " matches and links that were found, a process each: by the direct engine, by the same once"
            + " it is warm, then by the topology.",
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

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "all figures as JSON (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("benchmarks/target/results/desk.json");

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
    Path plain = Files.createDirectory(work.resolve("plain"));
    Path file = work.resolve("claims.ndjson");
    Recipe recipe = Recipe.of(claims);
    ClaimFile.write(file, new Workload(recipe).claims());
    FileRun without = new FileRun(file, plain, jvm());
    Passage first = without.of(ClaimPath.DIRECT, claims);
    List<Decision> decisions = DecidedFile.decisions(plain.resolve(ClaimPath.DIRECT.word()), oneOf);
    System.out.printf(
        "%,d claims, %,d matches, %,d decisions%n", claims, first.results(), decisions.size());
    if (decisions.isEmpty()) {
      System.err.println("nothing is found that could be decided about: take more --claims");
      return false;
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("claims", claims);
    figures.put("decisions", decisions.size());
    Path more = work.resolve("decided.ndjson");
    DecidedFile.write(more, file, decisions);
    FileRun with = new FileRun(more, Files.createDirectory(work.resolve(DECIDED)), jvm());
    if (engines.contains(Engine.DIRECT)) {
      figures.put("direct", compared("direct", () -> seconds(without), () -> seconds(with)));
    }
    if (engines.contains(Engine.WARM)) {
      figures.put(
          "warm", compared("direct, warm", () -> without.warm(more), () -> with.warm(more)));
    }
    if (engines.contains(Engine.TOPOLOGY)) {
      figures.put("topology", ofTopology(recipe, decisions));
    }
    Results.write(out, Machine.here(Instant.now()), figures);
    return true;
  }

  private Map<String, List<Double>> ofTopology(Recipe recipe, List<Decision> decisions)
      throws ExecutionException, InterruptedException, IOException {
    try (Bench bench = new Bench(options, 0)) {
      bench.load(ALONE, new Workload(recipe).claims());
      bench.load(DECIDED, DecidedFile.among(new Workload(recipe).claims(), claims, decisions));
      return compared(
          "topology", () -> seconds(bench, ALONE, recipe), () -> seconds(bench, DECIDED, recipe));
    }
  }

  private double seconds(Bench bench, String prefix, Recipe recipe) throws IOException {
    Measured measured = bench.measure(bench.trial(Candidate.FULL, prefix, commit, recipe));
    return measured.clientMicros() / 1e6;
  }

  private double seconds(FileRun run) throws IOException, InterruptedException {
    Watched process = run.of(ClaimPath.DIRECT, claims).process();
    return Objects.requireNonNull(process).cpuSeconds();
  }

  /** Processor seconds of one process. */
  private interface Timed {
    double seconds() throws IOException, InterruptedException;
  }

  /** In turn, so that what disturbs disturbs both. */
  private Map<String, List<Double>> compared(String engine, Timed without, Timed with)
      throws IOException, InterruptedException {
    List<Double> alone = new ArrayList<>();
    List<Double> together = new ArrayList<>();
    for (int repeat = 0; repeat < repeats; repeat++) {
      alone.add(without.seconds());
      together.add(with.seconds());
    }
    System.out.printf(
        "%s, processor seconds: %s alone, %s with decisions: %.3f times%n",
        engine, alone, together, middle(together) / middle(alone));
    return Map.of(ALONE, alone, DECIDED, together);
  }

  private static double middle(List<Double> all) {
    return all.stream().sorted().toList().get((all.size() - 1) / 2);
  }

  private List<String> jvm() {
    List<String> all = new ArrayList<>(options.jvm());
    all.add("-Xmx" + options.heap());
    all.add("-Dforeknown.registry.home=" + System.getProperty("foreknown.registry.home"));
    return all;
  }
}
