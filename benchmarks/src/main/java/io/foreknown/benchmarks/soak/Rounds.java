package io.foreknown.benchmarks.soak;

import io.foreknown.benchmarks.cluster.Child;
import io.foreknown.benchmarks.soak.Blow.Kind;
import io.foreknown.benchmarks.workload.Turmoil;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Rounds in which processes are killed and stopped while claims come in. */
final class Rounds {
  private static final long WITHIN_MILLIS = 6_000;
  private static final int BATCHES = 8;
  private static final Duration BETWEEN_BATCHES = Duration.ofMillis(700);
  private static final double PUBLISHED = 0.35;

  private final Installation installation;
  private final Feeder feeder;
  private final Turmoil turmoil;
  private final long seed;
  private final int claims;
  private final PrintStream out;
  private long kills;
  private long pauses;
  private long ended;
  private long junk;

  /** So many claims a round. */
  Rounds(Installation installation, long seed, int claims, PrintStream out) {
    this.installation = installation;
    this.feeder = new Feeder(installation);
    this.turmoil = new Turmoil(seed, Instant.now());
    this.seed = seed;
    this.claims = claims;
    this.out = out;
  }

  /** What was done in all. */
  record Done(long kills, long pauses, long ended, long claims, long repeats, long junk) {}

  Done done() {
    return new Done(kills, pauses, ended, feeder.claims(), feeder.repeats(), junk);
  }

  Feeder feeder() {
    return feeder;
  }

  /**
   * Plays so many, or as many as begin before the time is over; everything is at work again and has
   * been given everything when it returns.
   *
   * @return how many
   */
  int play(int rounds, Duration time) {
    long begun = System.nanoTime();
    int round = 0;
    while (round < rounds && System.nanoTime() - begun < time.toNanos()) {
      round++;
      long began = System.nanoTime();
      long before = feeder.claims();
      String what = play(new Random(seed * 1_000_003 + round));
      out.printf(
          "round %d of %d: %d claims, %s; %.1f s%n",
          round, rounds, feeder.claims() - before, what, (System.nanoTime() - began) / 1e9);
    }
    feeder.post(turmoil.rest());
    long left = Duration.between(Instant.now(), turmoil.latestDeadline()).toMillis() + 1_000;
    Health.pause(Duration.ofMillis(Math.max(0, left)));
    return round;
  }

  private String play(Random random) {
    List<Blow> blows = Blow.of(installation, random, WITHIN_MILLIS);
    boolean isPublished = random.nextDouble() < PUBLISHED;
    CompletableFuture<Void> feeding = CompletableFuture.runAsync(this::feed);
    CompletableFuture<Void> publishing =
        isPublished
            ? CompletableFuture.runAsync(
                () -> new BrokenPublication(installation, feeder).of(batch(claims / 4)))
            : CompletableFuture.completedFuture(null);
    strike(blows, CompletableFuture.allOf(feeding, publishing));
    installation.awaitHealthy();
    junk += new Junk(installation, random).send();
    kills += blows.stream().filter(blow -> blow.kind() == Kind.KILL).count();
    pauses += blows.stream().filter(blow -> blow.kind() == Kind.PAUSE).count();
    kills += isPublished ? 1 : 0;
    String given = blows.stream().map(Blow::toString).collect(Collectors.joining(", "));
    return isPublished ? given + ", publish killed" : given;
  }

  private synchronized List<String> batch(int size) {
    return turmoil.batch(size, Instant.now());
  }

  private void feed() {
    for (int i = 0; i < BATCHES; i++) {
      feeder.post(batch(claims / BATCHES));
      Health.pause(BETWEEN_BATCHES);
    }
  }

  /** A supervisor starts again what ends by itself; what was killed, when its time has come. */
  private void strike(List<Blow> blows, CompletableFuture<Void> meanwhile) {
    List<Blow> coming = new ArrayList<>(blows);
    List<Blow> lasting = new ArrayList<>();
    long began = System.nanoTime();
    while (!coming.isEmpty() || !lasting.isEmpty() || !meanwhile.isDone()) {
      long now = (System.nanoTime() - began) / 1_000_000;
      for (Blow blow : coming.stream().filter(blow -> blow.at() <= now).toList()) {
        blow.strike();
        coming.remove(blow);
        lasting.add(blow);
      }
      for (Blow blow : lasting.stream().filter(b -> b.at() + b.forMillis() <= now).toList()) {
        blow.heal();
        lasting.remove(blow);
      }
      supervise(lasting);
      Health.pause(Duration.ofMillis(20));
    }
    meanwhile.join();
  }

  private void supervise(List<Blow> lasting) {
    List<Child> struck = lasting.stream().map(Blow::victim).toList();
    for (Child child : installation.children()) {
      if (!struck.contains(child) && !child.isAlive()) {
        ended++;
        child.start();
      }
    }
  }
}
