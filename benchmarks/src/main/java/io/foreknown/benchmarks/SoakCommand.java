package io.foreknown.benchmarks;

import io.foreknown.benchmarks.soak.SoakRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kills, pauses and disasters, and whether the outputs come out right. */
@Command(
    name = "soak",
    description =
        "Kills and stops instances, broker, registry, intake and publishers, round by round, while"
            + " claims come in that revise, move, retract and contradict each other; then holds all outputs"
            + " against the direct engine. Then disasters: each must end loudly or go on rightly."
            + " Exits with 1 on any difference, and leaves the directory where it is.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  benchmarks/run soak --rounds 40",
      "  benchmarks/run soak --rounds 5 --seed 17 --only rounds",
      "  benchmarks/run soak --only clock,state    clocks need cc, disks root"
    })
final class SoakCommand implements Callable<Integer> {
  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "of kills and pauses, some 20 s each (default: ${DEFAULT-VALUE})")
  private int rounds = 10;

  @Option(
      names = "--time",
      paramLabel = "DURATION",
      description = "after which no further round begins (default: ${DEFAULT-VALUE})")
  private Duration time = Duration.ofHours(1);

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "of claims and blows (default: the clock); is printed")
  private @Nullable Long seed;

  @Option(
      names = "--instances",
      paramLabel = "N",
      description = "of serve (default: ${DEFAULT-VALUE})")
  private int instances = 3;

  @Option(
      names = "--claims",
      paramLabel = "N",
      description = "in a round (default: ${DEFAULT-VALUE})")
  private int claims = 240;

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description = "${COMPLETION-CANDIDATES} (default: all of them)")
  private Set<SoakRun.Part> parts = EnumSet.allOf(SoakRun.Part.class);

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "where everything is while it runs (default: a temporary directory)")
  private @Nullable Path directory;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "all figures as JSON (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("benchmarks/target/results/soak.json");

  @Override
  public Integer call() throws IOException {
    Path work =
        directory == null
            ? Files.createTempDirectory("foreknown-soak-")
            : directory.toAbsolutePath();
    long chosen = seed == null ? System.currentTimeMillis() : seed;
    return new SoakRun(work, chosen, rounds, time, instances, claims).run(parts, out) ? 0 : 1;
  }
}
