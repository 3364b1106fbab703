package io.foreknown.benchmarks.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** So many inputs for one target, and what they have shown. */
public final class FuzzRun {
  private final Targets which;
  private final long seed;
  private final Path keep;
  private final Map<String, Integer> faults = new LinkedHashMap<>();

  /**
   * Deterministic by its seed.
   *
   * @param keep where the first input of each kind of fault is kept, cut down
   */
  public FuzzRun(Targets which, long seed, Path keep) {
    this.which = which;
    this.seed = seed;
    this.keep = keep;
  }

  /**
   * What came of it.
   *
   * @param faults how often each kind was found
   * @param slowestMillis the most processor time that an input took
   */
  public record FuzzResult(
      String target, long items, Map<String, Integer> faults, long slowestMillis) {
    /** In a line. */
    public String inWords() {
      return "%-11s %,9d items, slowest %,5d ms, %s"
          .formatted(target, items, slowestMillis, faults.isEmpty() ? "no fault" : faults);
    }
  }

  /**
   * Tries inputs of these numbers.
   *
   * @param done hears how many are done
   */
  public FuzzResult run(long from, long items, LongConsumer done) throws Exception {
    Path work = Files.createTempDirectory("foreknown-fuzz-");
    Target target = which.open(work);
    try (Examiner examiner = new Examiner(target)) {
      for (long number = from; number < from + items; number++) {
        FuzzInput fuzzInput = target.draw(Chance.of(seed, target.word(), number));
        FuzzFault fuzzFault = examiner.fault(fuzzInput);
        if (fuzzFault != null && faults.merge(fuzzFault.kind(), 1, Integer::sum) == 1) {
          keep(
              target.word() + "-" + number,
              new Reduction(examiner, fuzzFault).least(fuzzInput),
              fuzzFault);
        }
        done.accept(number - from + 1);
      }
      return new FuzzResult(target.word(), items, faults, examiner.slowest().toMillis());
    } finally {
      delete(work);
    }
  }

  /** The input, and beside it what was found and how to find it again. */
  private void keep(String name, FuzzInput least, FuzzFault fuzzFault) throws IOException {
    Files.createDirectories(keep);
    Files.write(keep.resolve(name), least.bytes());
    String again =
        "benchmarks/run fuzz --only %s --seed %d --from %s --items 1"
            .formatted(
                which.name().toLowerCase(Locale.ROOT), seed, name.substring(name.indexOf('-') + 1));
    Files.write(
        keep.resolve(name + ".txt"),
        "%s%nvariant %d%n%s%n%s%n"
            .formatted(fuzzFault.kind(), least.variant(), again, fuzzFault.detail())
            .getBytes(UTF_8));
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
