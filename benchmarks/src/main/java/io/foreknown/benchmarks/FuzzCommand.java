package io.foreknown.benchmarks;

import io.foreknown.benchmarks.fuzz.FuzzRun;
import io.foreknown.benchmarks.fuzz.Targets;
import io.foreknown.benchmarks.report.Machine;
import io.foreknown.benchmarks.report.Results;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Broken input for everything that reads what strangers write. */
@Command(
    name = "fuzz",
    description =
        "Valid samples, broken on their structure, for every format of feeds, for settings, mappings"
            + " and webhooks, and for the addresses of the dashboard. Exits with 1 if a fault was found.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  benchmarks/run fuzz                                100 000 inputs for each",
      "  benchmarks/run fuzz --only cap,newsml --items 5000",
      "  benchmarks/run fuzz --only csv --seed 7 --from 4711 --items 1   one again"
    })
final class FuzzCommand implements Callable<Integer> {
  private static final int SHARES = 20;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "${COMPLETION-CANDIDATES} (default: all)")
  private List<Targets> only = List.of(Targets.values());

  @Option(
      names = "--items",
      paramLabel = "N",
      description = "inputs for each (default: ${DEFAULT-VALUE})")
  private long items = 100_000;

  @Option(
      names = "--from",
      paramLabel = "N",
      description = "number of the first (default: ${DEFAULT-VALUE})")
  private long from = 0;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "the same seed gives the same inputs (default: another one each time)")
  private @Nullable Long seed;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "an input for each kind of fault, cut down (default: ${DEFAULT-VALUE})")
  private Path keep = Path.of("benchmarks/target/fuzz");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "all figures as JSON (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("benchmarks/target/results/fuzz.json");

  @Override
  public Integer call() throws Exception {
    long used = seed == null ? new SplittableRandom().nextLong(1_000_000) : seed;
    System.out.println("seed " + used);
    List<FuzzRun.FuzzResult> outcomes = new ArrayList<>();
    for (Targets target : only) {
      FuzzRun.FuzzResult fuzzResult =
          new FuzzRun(target, used, keep)
              .run(from, items, progress(target.name().toLowerCase(Locale.ROOT)));
      System.out.println(fuzzResult.inWords());
      outcomes.add(fuzzResult);
    }
    Results.write(out, Machine.here(Instant.now()), Map.of("seed", used, "targets", outcomes));
    boolean isSound = outcomes.stream().allMatch(fuzzResult -> fuzzResult.faults().isEmpty());
    if (!isSound) {
      System.out.println("inputs with faults: " + keep);
    }
    return isSound ? 0 : 1;
  }

  private LongConsumer progress(String target) {
    long step = Math.max(1, items / SHARES);
    return done -> {
      if (done % step == 0) {
        System.err.printf("%s %d %%%n", target, done * 100 / items);
      }
    };
  }
}
