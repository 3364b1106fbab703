package io.foreknown.benchmarks;

import io.foreknown.benchmarks.history.ClaimPath;
import io.foreknown.benchmarks.history.FileRun;
import io.foreknown.benchmarks.history.Passage;
import io.foreknown.benchmarks.report.Median;
import io.foreknown.benchmarks.report.Report;
import io.foreknown.benchmarks.report.Table;
import io.foreknown.benchmarks.size.Sizing;
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

/**
 * What a user waits for who replays a handful of claims, or what an instance takes that serves
 * them.
 */
@Command(
    name = "start",
    description =
        "How long './foreknown replay' of a small file takes, from the shell to the shell, by each"
            + " engine: that of Kafka on a local stack of its own, in an empty directory every"
            + " time. With --partitions what an instance of './foreknown serve' takes instead.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  benchmarks/run start",
      "  benchmarks/run start --by direct --repeats 20 --claims claims.ndjson",
      "  benchmarks/run start --partitions 6,64"
    })
final class StartCommand implements Callable<Integer> {
  /** As a user types it, here. */
  private static final String SCRIPT = Path.of("foreknown").toAbsolutePath().toString();

  @Mixin private final Report report = new Report();

  @Option(
      names = "--claims",
      paramLabel = "FILE",
      description = "what is replayed (default: ${DEFAULT-VALUE})")
  private Path claims = Path.of("cli/src/main/resources/io/foreknown/cli/demo/crocus.ndjson");

  @Option(
      names = "--by",
      paramLabel = "ENGINE",
      split = ",",
      description = "direct, kafka (default: both)")
  private List<ClaimPath> engines = List.of(ClaimPath.DIRECT, ClaimPath.KAFKA);

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description =
          "runs of each, taken in turn, after one that is not counted (default: ${DEFAULT-VALUE})")
  private int repeats = 7;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      split = ",",
      description =
          "measures series, files, disk, start and stop of an instance with so many partitions, one"
              + " after the other")
  private List<Integer> partitions = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("foreknown-benchmark-start-");
    try {
      if (partitions.isEmpty()) {
        return replay(new FileRun(List.of(SCRIPT), claims.toAbsolutePath(), work)) ? 0 : 1;
      }
      serve(new Sizing(SCRIPT, claims.toAbsolutePath(), work));
      return 0;
    } finally {
      Utils.delete(work.toFile());
    }
  }

  private void serve(Sizing sizing) throws IOException, InterruptedException {
    Table table = Sizing.Taken.table();
    List<Sizing.Taken> all = new ArrayList<>();
    for (int of : partitions) {
      Sizing.Taken taken = sizing.taken(of);
      taken.addTo(table);
      all.add(taken);
    }
    report.finish(table, Map.of("taken", all));
  }

  /** The first of each builds what is missing, and brings files into memory. */
  private boolean replay(FileRun run) throws IOException {
    Map<ClaimPath, List<Passage>> all = new LinkedHashMap<>();
    for (int repeat = 0; repeat <= repeats; repeat++) {
      for (ClaimPath engine : engines) {
        Passage passage = run.of(engine);
        if (repeat > 0) {
          all.computeIfAbsent(engine, any -> new ArrayList<>()).add(passage);
        }
      }
    }
    Table table = new Table("engine", "runs", "median s", "least s", "most s");
    all.forEach(
        (engine, passages) -> {
          List<Double> seconds = passages.stream().map(Passage::seconds).sorted().toList();
          table.row(
              engine.word(),
              passages.size(),
              Median.of(Passage::seconds, passages),
              seconds.get(0),
              seconds.get(seconds.size() - 1));
        });
    boolean same = run.areSame(engines);
    System.out.printf("the engines wrote %s%n", same ? "the same" : "DIFFERENT bytes");
    report.finish(table, Map.of("claims", claims.toString(), "passages", all));
    return same;
  }
}
