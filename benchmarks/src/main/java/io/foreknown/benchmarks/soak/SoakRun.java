package io.foreknown.benchmarks.soak;

import io.foreknown.benchmarks.report.Machine;
import io.foreknown.benchmarks.report.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Utils;

/**
 * All that was asked for, one after the other.
 *
 * @param directory goes with all that is in it, unless something is wrong
 * @param rounds at most
 * @param time in which a round may still begin
 */
public record SoakRun(
    Path directory, long seed, int rounds, Duration time, int instances, int claims) {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration LASTING = Duration.ofSeconds(5);
  private static final int SHOWN = 20;

  /** What can be asked for. */
  public enum Part {
    ROUNDS,
    CLOCK,
    DISK,
    TOPIC,
    STATE,
    REGISTRY
  }

  private static final Map<Part, Supplier<Disaster>> DISASTERS =
      Map.of(
          Part.CLOCK, ClockJump::new,
          Part.DISK, FullDisk::new,
          Part.TOPIC, DeletedTopic::new,
          Part.STATE, CorruptState::new,
          Part.REGISTRY, NonsenseRegistry::new);

  /** Whether all is as it should. */
  public boolean run(Set<Part> parts, Path out) throws IOException {
    System.out.printf("seed %d, in %s%n", seed, directory);
    Map<String, Object> measured = new LinkedHashMap<>();
    List<String> differences = new ArrayList<>();
    if (parts.contains(Part.ROUNDS)) {
      playRounds(measured, differences);
    }
    for (Part part : parts) {
      Supplier<Disaster> disaster = DISASTERS.get(part);
      if (disaster != null) {
        String word = part.name().toLowerCase(Locale.ROOT);
        System.out.println(word);
        Disasters run = new Disasters(directory.resolve(word), seed, disaster.get());
        run.run();
        measured.put(word, run.lines());
        differences.addAll(run.wrong());
      }
    }
    Results.write(out, Machine.here(Instant.now()), measured);
    differences.stream().limit(SHOWN).forEach(System.out::println);
    if (!differences.isEmpty()) {
      System.out.printf("%d differences; all is in %s%n", differences.size(), directory);
      return false;
    }
    Utils.delete(directory.toFile());
    return true;
  }

  private void playRounds(Map<String, Object> measured, List<String> differences) {
    long began = System.nanoTime();
    Installation installation = new Installation(directory.resolve("rounds"), instances);
    Thread ending = new Thread(installation::close, "close-installation");
    Runtime.getRuntime().addShutdownHook(ending);
    try (installation) {
      installation.start();
      Rounds played = new Rounds(installation, seed, claims, System.out);
      measured.put("rounds", played.play(rounds, time));
      check(installation, played, measured, differences);
    }
    Runtime.getRuntime().removeShutdownHook(ending);
    measured.put("seconds", (System.nanoTime() - began) / 1_000_000_000);
    System.out.println(measured);
  }

  private static void check(
      Installation installation,
      Rounds played,
      Map<String, Object> measured,
      List<String> differences) {
    SoakComparison soakComparison = new SoakComparison(installation, played.feeder().sent());
    differences.addAll(soakComparison.settle(PATIENCE));
    if (differences.isEmpty()) {
      Health.pause(LASTING);
      differences.addAll(soakComparison.differences());
    }
    OutputRecords outputRecords = new OutputRecords(installation);
    VersionCheck versions = new VersionCheck(outputRecords);
    differences.addAll(versions.differences());
    AlertCheck alerts =
        new AlertCheck(outputRecords, soakComparison.replayed(), played.feeder().sent());
    differences.addAll(alerts.differences());
    measured.put("done", played.done());
    measured.put("compared", soakComparison.compared());
    measured.put("tally", installation.health().tally());
    measured.put("versions", versions.records());
    measured.put("alertsRaised", alerts.raised());
    measured.put("alertsStanding", alerts.standing());
    measured.put("differences", differences.size());
  }
}
