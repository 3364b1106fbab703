package io.foreknown.benchmarks.soak;

import io.foreknown.benchmarks.cluster.Child;
import io.foreknown.benchmarks.soak.Disaster.Case;
import io.foreknown.benchmarks.workload.Turmoil;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Tries the cases of a disaster one after the other, as long as possible on one installation, while
 * claims come in; and says in a line each what happened.
 */
final class Disasters {
  private static final int BATCH = 60;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int LONGEST = 250;
  private static final Duration OTHERS = Duration.ofSeconds(3);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Path directory;
  private final long seed;
  private final Disaster disaster;
  private final List<String> lines = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private int installations;

  Disasters(Path directory, long seed, Disaster disaster) {
    this.directory = directory;
    this.seed = seed;
    this.disaster = disaster;
  }

  /** What happened, a line for each case. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  /** The lines of what went wrong quietly. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  void run() {
    String hindrance = disaster.hindrance();
    if (hindrance != null) {
      say("skipped: " + hindrance);
      return;
    }
    int next = 0;
    do {
      Path place = directory.resolve("i" + installations++);
      try (Running ending = new Running(new Installation(place, disaster.instances()), disaster)) {
        next = run(ending.installation, next);
      }
    } while (next > 0);
  }

  /** An installation that ends with this process too. */
  private static final class Running implements AutoCloseable {
    private final Installation installation;
    private final Disaster disaster;
    private final Thread hook = new Thread(this::end, "close-installation");

    Running(Installation installation, Disaster disaster) {
      this.installation = installation;
      this.disaster = disaster;
      Runtime.getRuntime().addShutdownHook(hook);
      disaster.prepare(installation);
    }

    private void end() {
      installation.close();
      disaster.close();
    }

    @Override
    public void close() {
      end();
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  /** Returns the number of the next case, for which another installation is needed; 0: none. */
  private int run(Installation installation, int first) {
    List<Case> cases = disaster.cases(installation);
    Feeder feeder = new Feeder(installation);
    Turmoil turmoil = new Turmoil(seed + first, Instant.now().minus(disaster.ageOfClaims()));
    SoakComparison soakComparison = new SoakComparison(installation, feeder.sent());
    installation.start();
    feeder.post(turmoil.batch(3 * BATCH, Instant.now()));
    List<String> before = soakComparison.settle(PATIENCE);
    if (!before.isEmpty()) {
      throw new IllegalStateException("nothing has happened yet, but " + before);
    }
    for (int i = first; i < cases.size(); i++) {
      boolean goesOn =
          new DisasterTrial(installation, feeder, soakComparison).of(cases.get(i), turmoil);
      if (!goesOn) {
        return (i + 1) % cases.size();
      }
    }
    return 0;
  }

  private void say(String line) {
    lines.add(line);
    System.out.println("  " + line);
  }

  /** Of one case. */
  private final class DisasterTrial {
    private final Installation installation;
    private final Feeder feeder;
    private final SoakComparison soakComparison;

    DisasterTrial(Installation installation, Feeder feeder, SoakComparison soakComparison) {
      this.installation = installation;
      this.feeder = feeder;
      this.soakComparison = soakComparison;
    }

    /** Whether the installation is as good as before. */
    boolean of(Case one, Turmoil turmoil) {
      one.befall().run();
      var unused = feeder.refusal();
      List<String> batch = turmoil.batch(BATCH, Instant.now());
      CompletableFuture<Void> feeding = CompletableFuture.runAsync(() -> feeder.post(batch));
      String what = observed(one, feeding);
      boolean isQuiet = what.startsWith("neither");
      one.heal().run();
      String after = one.isHealed() ? healed(feeding) : "";
      if (!one.isHealed()) {
        feeder.stop();
      }
      boolean isRight = after.isEmpty() || after.startsWith(", and");
      String line = one.name() + ": " + what + after;
      say(line);
      if (isQuiet || !isRight) {
        wrong.add(line);
      }
      return one.isHealed() && isRight;
    }

    private String observed(Case one, CompletableFuture<Void> feeding) {
      long began = System.nanoTime();
      while (System.nanoTime() - began < one.bound().toNanos()) {
        if (!installation.children().stream().allMatch(Child::isAlive)) {
          double after = (System.nanoTime() - began) / 1e9;
          Health.pause(OTHERS);
          return ended(after);
        }
        if (feeding.isDone() && soakComparison.differences().isEmpty()) {
          return "goes on rightly, after %.0f s".formatted((System.nanoTime() - began) / 1e9);
        }
        Health.pause(LOOK);
      }
      String refusal = feeder.refusal();
      return refusal.isEmpty()
          ? "neither ends nor goes on in %d s".formatted(one.bound().toSeconds())
          : "stays, and the intake refuses what it is sent: " + shortened(refusal);
    }

    private String ended(double after) {
      return installation.children().stream()
          .filter(child -> !child.isAlive())
          .map(Disasters::last)
          .collect(Collectors.joining("; ", "", ", after %.0f s".formatted(after)));
    }

    private String healed(CompletableFuture<Void> feeding) {
      try {
        installation.awaitHealthy();
        feeding.join();
        List<String> differences = soakComparison.settle(PATIENCE);
        return differences.isEmpty() ? ", and all is right afterwards" : "; but " + differences;
      } catch (RuntimeException e) {
        return "; but afterwards " + e.getMessage();
      }
    }
  }

  /** What a process said last; who ends without a word or with a good status ends quietly. */
  private static String last(Child ended) {
    List<String> errors = ended.errors();
    boolean isLoud = ended.status() != 0 && !errors.isEmpty();
    return "%s%s ended with status %d%s"
        .formatted(
            isLoud ? "" : "neither: ",
            ended.name(),
            ended.status(),
            errors.isEmpty()
                ? " without a word"
                : ": \"%s\"%s"
                    .formatted(lastOf(errors), errors.size() == 1 ? "" : ", its last line"));
  }

  private static String lastOf(List<String> errors) {
    return shortened(errors.get(errors.size() - 1));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
