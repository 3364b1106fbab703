package io.foreknown.benchmarks;

import io.foreknown.benchmarks.history.ClaimPath;
import io.foreknown.benchmarks.history.Launch;
import io.foreknown.benchmarks.history.Starts;
import io.foreknown.benchmarks.report.Machine;
import io.foreknown.benchmarks.report.Results;
import io.foreknown.benchmarks.size.Sizing;
import io.foreknown.benchmarks.size.Taken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.utils.Utils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What a user waits for who replays a handful of claims, or what an instance takes that serves
 * them.
 */
@Command(
    name = "start",
    description =
        "How long './foreknown replay' of a small file takes, from the shell to the shell, by each"
            + " engine: that of Kafka on a local stack of its own, in an empty directory every time."
            + " With --partitions what an instance of './foreknown serve' takes instead.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  benchmarks/run start",
      "  benchmarks/run start --by direct --repeats 20 --claims claims.ndjson",
      "  benchmarks/run start --partitions 6,64"
    })
final class StartCommand implements Callable<Integer> {
  @Option(
      names = "--claims",
      paramLabel = "FILE",
      description = "what is replayed (default: ${DEFAULT-VALUE})")
  private Path claims = Path.of("cli/src/main/resources/io/foreknown/cli/demo/crocus.ndjson");

  @Option(
      names = "--script",
      paramLabel = "FILE",
      description = "what starts the program (default: ${DEFAULT-VALUE})")
  private Path script = Path.of("foreknown");

  @Option(
      names = "--by",
      paramLabel = "ENGINE",
      split = ",",
      description = "direct, kafka (default: both)")
  private List<ClaimPath> ways = List.of(ClaimPath.DIRECT, ClaimPath.KAFKA);

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

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "all figures as JSON (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("benchmarks/target/results/start.json");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    refuseOthersThanEngines();
    Path work = Files.createTempDirectory("foreknown-benchmark-start-");
    try {
      if (!partitions.isEmpty()) {
        return serve(work);
      }
      Launch launch = new Launch(script.toAbsolutePath(), claims.toAbsolutePath(), work);
      Starts starts = starts(launch);
      boolean same =
          !ways.containsAll(List.of(ClaimPath.DIRECT, ClaimPath.KAFKA))
              || launch.areSame(ClaimPath.DIRECT, ClaimPath.KAFKA);
      return report(starts, same) ? 0 : 1;
    } finally {
      Utils.delete(work.toFile());
    }
  }

  private int serve(Path work) throws IOException, InterruptedException {
    Sizing sizing = new Sizing(script.toAbsolutePath(), claims.toAbsolutePath(), work);
    List<Taken> taken = new ArrayList<>();
    System.out.print(Taken.HEADING);
    for (int of : partitions) {
      Taken one = sizing.taken(of);
      System.out.print(one.line());
      taken.add(one);
    }
    Results.write(out, Machine.here(Instant.now()), Map.of("taken", taken));
    return 0;
  }

  /** The first of each builds what is missing, and brings files into memory. */
  private Starts starts(Launch launch) throws IOException, InterruptedException {
    Starts starts = new Starts();
    for (ClaimPath claimPath : ways) {
      launch.millis(claimPath);
    }
    for (int repeat = 0; repeat < repeats; repeat++) {
      for (ClaimPath claimPath : ways) {
        starts.add(claimPath, launch.millis(claimPath));
      }
    }
    return starts;
  }

  private void refuseOthersThanEngines() {
    for (ClaimPath claimPath : ways) {
      if (!claimPath.isReplay()) {
        throw new ParameterException(
            spec.commandLine(), "--by: '%s' is no engine of replay".formatted(claimPath.word()));
      }
    }
  }

  private boolean report(Starts starts, boolean same) throws IOException {
    System.out.print(starts.table());
    System.out.printf("the engines wrote %s%n", same ? "the same" : "DIFFERENT bytes");
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("claims", claims.toString());
    figures.put("millis", starts.millis());
    Results.write(out, Machine.here(Instant.now()), figures);
    return same;
  }
}
