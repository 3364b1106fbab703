package io.foreknown.benchmarks.soak;

import io.foreknown.benchmarks.cluster.Child;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What happens to one process in a round.
 *
 * @param at milliseconds after the round has begun
 * @param forMillis until it is started again, or goes on
 */
record Blow(Child victim, Kind kind, long at, long forMillis) {
  /** A dead instance is missed after six seconds, so some pauses are longer. */
  private static final int LONGEST_PAUSE = 9_000;

  private static final int LONGEST_DEATH = 2_500;

  enum Kind {
    KILL,
    PAUSE
  }

  /** One to three, each on another process. */
  static List<Blow> of(Installation installation, Random random, long within) {
    List<Child> victims = new ArrayList<>(installation.children());
    Collections.shuffle(victims, random);
    List<Blow> blows = new ArrayList<>();
    int many = 1 + random.nextInt(3);
    for (Child victim : victims.subList(0, many)) {
      Kind kind = Kind.values()[random.nextInt(2)];
      int most = kind == Kind.KILL ? LONGEST_DEATH : LONGEST_PAUSE;
      long at = (long) (random.nextDouble() * within);
      blows.add(new Blow(victim, kind, at, 200L + random.nextInt(most)));
    }
    return blows;
  }

  void strike() {
    if (kind == Kind.KILL) {
      victim.kill();
    } else {
      victim.signal("STOP");
    }
  }

  void heal() {
    if (kind == Kind.KILL) {
      victim.start();
    } else {
      victim.signal("CONT");
    }
  }

  @Override
  public String toString() {
    return kind == Kind.KILL
        ? "%s killed".formatted(victim.name())
        : "%s stopped for %.1f s".formatted(victim.name(), forMillis / 1e3);
  }
}
