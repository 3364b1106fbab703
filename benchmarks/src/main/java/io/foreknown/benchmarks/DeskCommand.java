package io.foreknown.benchmarks;

import io.foreknown.benchmarks.history.ClaimFile;
import io.foreknown.benchmarks.history.DecidedFile;
import io.foreknown.benchmarks.history.FileRun;
import io.foreknown.benchmarks.history.Passage;
import io.foreknown.benchmarks.history.Watched;
import io.foreknown.benchmarks.history.Way;
import io.foreknown.benchmarks.report.Machine;
import io.foreknown.benchmarks.report.Results;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.kafka.common.utils.Utils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What decisions cost a replay. */
@Command(
    name = "desk",
    description =
        "Processor time of a replay by the direct engine, of claims alone and of the same claims with"
            + " decisions about some of the matches and links that were found, a process each.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  benchmarks/run desk                            5 % decided, 200,000 claims",
      "  benchmarks/run desk --claims 1000000 --one-of 100 --repeats 1"
    })
final class DeskCommand implements Callable<Integer> {
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
      names = "--jvm",
      paramLabel = "OPTION",
      split = ",",
      description = "options of the measured process (default: ${DEFAULT-VALUE})")
  private List<String> jvm = List.of("-Xmx4g", "-XX:+UseParallelGC");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "all figures as JSON (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("benchmarks/target/results/desk.json");

  @Override
  public Integer call() throws Exception {
    Path work = Files.createTempDirectory("foreknown-benchmark-desk-");
    try {
      measure(work);
      return 0;
    } finally {
      Utils.delete(work.toFile());
    }
  }

  private void measure(Path work) throws IOException, InterruptedException {
    Path plain = Files.createDirectory(work.resolve("plain"));
    Path decided = Files.createDirectory(work.resolve("decided"));
    Path file = work.resolve("claims.ndjson");
    ClaimFile.write(file, new Workload(Recipe.of(claims)).claims());
    FileRun without = new FileRun(file, plain, jvm());
    Passage first = without.of(Way.DIRECT, claims);
    Path more = work.resolve("decided.ndjson");
    long decisions = DecidedFile.write(more, file, plain.resolve(Way.DIRECT.word()), oneOf);
    System.out.printf(
        "%,d claims, %,d matches, %,d decisions%n", claims, first.results(), decisions);
    FileRun with = new FileRun(more, decided, jvm());
    List<Double> alone = new ArrayList<>();
    List<Double> together = new ArrayList<>();
    for (int repeat = 0; repeat < repeats; repeat++) {
      alone.add(seconds(without));
      together.add(seconds(with));
    }
    System.out.printf(
        "processor seconds: %s alone, %s with decisions: %.3f times%n",
        alone, together, middle(together) / middle(alone));
    Results.write(
        out,
        Machine.here(Instant.now()),
        Map.of(
            "claims", claims, "decisions", decisions, "alone", alone, "withDecisions", together));
  }

  private double seconds(FileRun run) throws IOException, InterruptedException {
    Watched process = run.of(Way.DIRECT, claims).process();
    return Objects.requireNonNull(process).cpuSeconds();
  }

  private static double middle(List<Double> all) {
    return all.stream().sorted().toList().get((all.size() - 1) / 2);
  }

  private List<String> jvm() {
    List<String> all = new ArrayList<>(jvm);
    all.add("-Dforeknown.registry.home=" + System.getProperty("foreknown.registry.home"));
    return all;
  }
}
