package io.foreknown.benchmarks;

import io.foreknown.benchmarks.cluster.Temporary;
import io.foreknown.benchmarks.history.ClaimPath;
import io.foreknown.benchmarks.history.FileRun;
import io.foreknown.benchmarks.history.FileRun.Passage;
import io.foreknown.benchmarks.report.Report;
import io.foreknown.benchmarks.report.Runs;
import io.foreknown.benchmarks.report.Table;
import io.foreknown.benchmarks.size.Sizing;
import io.foreknown.benchmarks.size.Sizing.Taken;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What a user waits for who replays a handful of claims, or what an instance takes that serves
 * them.
 */
@Command(
    name = "start",
    description =
        "How long './foreknown replay' of the demo's claims takes, from the shell to the shell, by"
            + " each engine: that of Kafka on a local stack of its own, in an empty directory every"
            + " time. With --partitions what an instance of './foreknown serve' takes instead.",
    footer = {
      "  benchmarks/run start --repeats 20",
      "  benchmarks/run start --partitions 6,64       series, files, disk, start and stop of each"
    })
final class StartCommand implements Callable<Integer> {
  /** As a user types it, here. */
  private static final Path SCRIPT = Path.of("foreknown").toAbsolutePath();

  private static final Path CLAIMS =
      Path.of("cli/src/main/resources/io/foreknown/cli/demo/crocus.ndjson").toAbsolutePath();
  private static final List<ClaimPath> ENGINES = List.of(ClaimPath.DIRECT, ClaimPath.KAFKA);

  @Mixin private final Report report = new Report();

  @Option(names = "--repeats", description = "runs of each, after one that is not counted")
  private int repeats = 7;

  @Option(names = "--partitions", split = ",", description = "of instances that are measured")
  private List<Integer> partitions = List.of();

  @Override
  public Integer call() throws Exception {
    try (Temporary work = Temporary.directory()) {
      if (partitions.isEmpty()) {
        return replay(new FileRun(List.of(SCRIPT.toString()), CLAIMS, work.path())) ? 0 : 1;
      }
      Sizing sizing = new Sizing(SCRIPT, CLAIMS, work.path());
      Runs<Integer, Taken> all = Runs.inTurn(1, partitions, sizing::taken);
      report.finish(Sizing.table(all), Map.of("taken", all.all()));
      return 0;
    }
  }

  /** The first of each builds what is missing, and brings files into memory. */
  private boolean replay(FileRun run) throws Exception {
    var unused = Runs.inTurn(1, ENGINES, run::of);
    Runs<ClaimPath, Passage> all = Runs.inTurn(repeats, ENGINES, run::of);
    Table table = new Table("engine|runs|median s|least s|most s");
    for (ClaimPath engine : ENGINES) {
      List<Passage> sorted = all.sorted(engine, Passage::seconds);
      table.row(
          engine.word(),
          sorted.size(),
          all.median(engine, Passage::seconds),
          sorted.get(0).seconds(),
          sorted.get(sorted.size() - 1).seconds());
    }
    boolean same = run.areSame(ENGINES);
    report.finish(table, Map.of("passages", all.all()));
    return same;
  }
}
