package io.foreknown.benchmarks.drill;

import io.foreknown.benchmarks.cluster.Child;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/** What happens while pairs come in; everything is whole again afterwards. */
public enum Drill {
  /** What there is to compare with. */
  NOTHING("nothing", 1, 0, Drill::letLast),
  /** As for an upgrade: each is asked to end and started again, when the one before is whole. */
  BROKERS_ROLLED("brokers restarted in turn", 2, 0, Drill::rollBrokers),
  /** More than the cluster can bear. */
  BROKERS_KILLED("two of three brokers killed for 20 s", 2, 0, Drill::killBrokers),
  /** As for a busy day. */
  SCALED("instances 1 → 3 → 1", 1, 0, Drill::scale),
  /** As for an upgrade. */
  STOPPED("one of two instances stopped by TERM, and started again", 2, 0, Drill::stopOne),
  /** The other has to restore what it held. */
  KILLED("one of two instances killed (-9), no standby", 2, 0, Drill::killOne),
  /** The other has held it all along. */
  KILLED_WITH_STANDBY("one of two instances killed (-9), a standby", 2, 1, Drill::killOne),
  /** Whichever the dice choose, also while it restores or another is gone; news come meanwhile. */
  KILLED_AT_RANDOM("20 kills (-9) at random over three instances", 3, 0, Drill::killAtRandom);

  private static final long SEED = 20_240_322;
  private static final int KILLS = 20;

  /** Longer than it takes to start; some kills hit an instance that is not yet at work. */
  private static final int MOST_MILLIS = 8_000;

  private static final Duration LASTING = Duration.ofSeconds(10);

  private static final Duration AWAY = Duration.ofSeconds(20);

  /** Longer than an instance that is gone keeps its share under any protocol. */
  private static final Duration UNTIL_MISSED = Duration.ofSeconds(20);

  private static final Duration UNTIL_MISSED_BY_BROKERS = Duration.ofSeconds(60);

  private final String words;
  private final int instances;
  private final int standbys;
  private final Consumer<Site> play;

  Drill(String words, int instances, int standbys, Consumer<Site> play) {
    this.words = words;
    this.instances = instances;
    this.standbys = standbys;
    this.play = play;
  }

  void play(Site site) {
    play.accept(site);
  }

  private static void letLast(Site site) {
    Site.pause(LASTING);
  }

  private static void rollBrokers(Site site) {
    for (Child broker : site.brokers().nodes()) {
      broker.stop();
      broker.start();
      site.awaitWholeBrokers();
    }
  }

  private static void killBrokers(Site site) {
    List<Child> two = site.brokers().nodes().subList(0, 2);
    two.forEach(Child::kill);
    Site.pause(AWAY);
    two.forEach(Child::start);
    site.awaitWholeBrokers();
  }

  private static void scale(Site site) {
    site.start(2);
    site.start(3);
    site.awaitReady(2);
    site.awaitReady(3);
    Site.pause(LASTING);
    site.instance(2).stop();
    site.instance(3).stop();
    Site.pause(LASTING);
  }

  private static void stopOne(Site site) {
    site.instance(2).stop();
    Site.pause(LASTING);
    startOne(site);
  }

  private static void killOne(Site site) {
    site.instance(2).kill();
    Site.pause(site.protocol() == Protocol.CLASSIC ? UNTIL_MISSED : UNTIL_MISSED_BY_BROKERS);
    startOne(site);
  }

  private static void startOne(Site site) {
    site.start(2);
    site.awaitReady(2);
    Site.pause(LASTING);
  }

  private static void killAtRandom(Site site) {
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      int victim = 1 + random.nextInt(KILLED_AT_RANDOM.instances);
      site.instance(victim).kill();
      Site.pause(Duration.ofMillis(random.nextInt(MOST_MILLIS)));
      site.start(victim);
      Site.pause(Duration.ofMillis(random.nextInt(MOST_MILLIS)));
    }
    for (int number = 1; number <= KILLED_AT_RANDOM.instances; number++) {
      site.awaitReady(number);
    }
  }

  /** So many claims come with each pair that revise, repeat, retract and contradict others. */
  int news() {
    return this == KILLED_AT_RANDOM ? 20 : 0;
  }

  String words() {
    return words;
  }

  int instances() {
    return instances;
  }

  int standbys() {
    return standbys;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
