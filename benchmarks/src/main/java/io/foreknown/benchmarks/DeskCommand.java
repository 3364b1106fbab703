package io.foreknown.benchmarks;

import io.foreknown.benchmarks.candidate.Candidate;
import io.foreknown.benchmarks.cluster.Temporary;
import io.foreknown.benchmarks.history.ClaimPath;
import io.foreknown.benchmarks.history.DecidedFile;
import io.foreknown.benchmarks.history.FileRun;
import io.foreknown.benchmarks.history.FileRun.Passage;
import io.foreknown.benchmarks.history.WarmReplay;
import io.foreknown.benchmarks.report.Report;
import io.foreknown.benchmarks.report.Runs;
import io.foreknown.benchmarks.report.Table;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
    footer = {
      "  benchmarks/run desk                            5 % decided, 200,000 claims",
      "  benchmarks/run desk --engines warm --claims 1000000 --one-of 100",
      "  benchmarks/run desk --engines topology --one-of 1000"
    })
final class DeskCommand implements Callable<Integer> {
  private static final long COMMIT_MILLIS = 1_000;

  /** Who works them off. */
  enum Engine {
    /** The direct engine as it is started: what is compiled meanwhile counts. */
    DIRECT,
    /** The direct engine once it has replayed such a file. */
    WARM,
    /** The topology, warmed up. */
    TOPOLOGY
  }

  /** What they work off. */
  private enum Input {
    ALONE,
    DECIDED
  }

  @Mixin private final RunOptions options = new RunOptions();
  @Mixin private final Report report = new Report();

  @Option(names = "--claims", description = "lines of the file")
  private long claims = 200_000;

  @Option(names = "--one-of", description = "so many matches and links one is decided on")
  private int oneOf = 20;

  @Option(names = "--repeats", description = "runs of each, taken in turn")
  private int repeats = 3;

  @Option(names = "--engines", split = ",", description = "${COMPLETION-CANDIDATES}")
  private List<Engine> engines = List.of(Engine.values());

  @Override
  public Integer call() throws Exception {
    try (Temporary work = Temporary.directory()) {
      FileRun alone = run(work.path(), Input.ALONE, claims());
      Passage first = alone.of(ClaimPath.DIRECT);
      List<Decision> decisions = DecidedFile.decisions(alone.out(ClaimPath.DIRECT), oneOf);
      System.out.printf(
          "%,d claims, %,d matches, %,d decisions%n", claims, first.results(), decisions.size());
      if (decisions.isEmpty()) {
        System.err.println("nothing is found that could be decided about: take more --claims");
        return CommandLine.ExitCode.USAGE;
      }
      Stream<Claim> all = Stream.concat(claims(), decisions.stream());
      measure(alone, run(work.path(), Input.DECIDED, all), decisions);
      return 0;
    }
  }

  private Stream<Claim> claims() {
    return new Workload(Recipe.of(claims)).claims();
  }

  private FileRun run(Path work, Input input, Stream<Claim> all) throws IOException {
    Path own = Files.createDirectory(work.resolve(input.name()));
    FileRun.write(own.resolve("claims.ndjson"), all);
    return FileRun.by(options.jvm(), own.resolve("claims.ndjson"), own);
  }

  private void measure(FileRun alone, FileRun decided, List<Decision> decisions) throws Exception {
    Table table = new Table("engine|processor s alone|with decisions|times");
    Map<Engine, Map<Input, List<Double>>> all = new LinkedHashMap<>();
    for (Engine engine : engines) {
      Runs<Input, Double> runs =
          engine == Engine.TOPOLOGY ? ofTopology(decisions) : ofFiles(engine, alone, decided);
      double without = runs.median(Input.ALONE, each -> each);
      double with = runs.median(Input.DECIDED, each -> each);
      table.row(engine, without, with, with / without);
      all.put(engine, runs.all());
    }
    report.finish(table, Map.of("claims", claims, "decisions", decisions.size(), "runs", all));
  }

  private Runs<Input, Double> ofFiles(Engine engine, FileRun alone, FileRun decided)
      throws Exception {
    return inTurn(
        input -> {
          FileRun run = input == Input.ALONE ? alone : decided;
          return engine == Engine.WARM
              ? WarmReplay.seconds(options.jvm(), decided.claims(), run)
              : run.of(ClaimPath.DIRECT).process().cpuSeconds();
        });
  }

  private Runs<Input, Double> ofTopology(List<Decision> decisions) throws Exception {
    Stream<Claim> warmUp =
        DecidedFile.among(
            new Workload(Recipe.of(options.warmUp)).claims(), options.warmUp, decisions);
    try (Bench bench = new Bench(options, warmUp)) {
      bench.load(Input.ALONE.name(), claims());
      bench.load(Input.DECIDED.name(), DecidedFile.among(claims(), claims, decisions));
      return inTurn(
          input ->
              bench
                      .measure(Candidate.FULL, input.name(), COMMIT_MILLIS, Recipe.of(claims))
                      .clientMicros()
                  / 1e6);
    }
  }

  private Runs<Input, Double> inTurn(Runs.Run<Input, Double> run) throws Exception {
    return Runs.inTurn(repeats, List.of(Input.values()), run);
  }
}
