package io.foreknown.benchmarks.drill;

import io.foreknown.benchmarks.cluster.Child;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/** What happens while pairs come in; everything is whole again afterwards. */
public enum Drill {
  /** What there is to compare with. */
  NOTHING("nothing", 1, 0) {
    @Override
    void play(Site site) {
      Site.pause(LASTING);
    }
  },
  /** As for an upgrade: each is asked to end and started again, when the one before is whole. */
  BROKERS_ROLLED("brokers restarted in turn", 2, 0) {
    @Override
    void play(Site site) {
      for (int node = 1; node <= BrokerProcesses.MANY; node++) {
        site.brokerProcesses().node(node).stop();
        site.brokerProcesses().node(node).start();
        site.awaitWholeBrokers();
      }
    }
  },
  /** More than the cluster can bear. */
  BROKERS_KILLED("two of three brokers killed for 20 s", 2, 0) {
    @Override
    void play(Site site) {
      site.brokerProcesses().node(1).kill();
      site.brokerProcesses().node(2).kill();
      Site.pause(Duration.ofSeconds(20));
      site.brokerProcesses().node(1).start();
      site.brokerProcesses().node(2).start();
      site.awaitWholeBrokers();
    }
  },
  /** As for a busy day. */
  SCALED("instances 1 → 3 → 1", 1, 0) {
    @Override
    void play(Site site) {
      site.instance(2).start();
      site.instance(3).start();
      site.awaitReady(2);
      site.awaitReady(3);
      Site.pause(LASTING);
      site.instance(2).stop();
      site.instance(3).stop();
      Site.pause(LASTING);
    }
  },
  /** As for an upgrade. */
  STOPPED("one of two instances stopped by TERM, and started again", 2, 0) {
    @Override
    void play(Site site) {
      site.instance(2).stop();
      Site.pause(LASTING);
      site.instance(2).start();
      site.awaitReady(2);
      Site.pause(LASTING);
    }
  },
  /** The other has to restore what it held. */
  KILLED("one of two instances killed (-9), no standby", 2, 0) {
    @Override
    void play(Site site) {
      killOne(site);
    }
  },
  /** The other has held it all along. */
  KILLED_WITH_STANDBY("one of two instances killed (-9), a standby", 2, 1) {
    @Override
    void play(Site site) {
      killOne(site);
    }
  },
  /** Whichever the dice choose, also while it restores or another is gone; news come meanwhile. */
  KILLED_AT_RANDOM("20 kills (-9) at random over three instances", 3, 0) {
    @Override
    int news() {
      return 20;
    }

    @Override
    void play(Site site) {
      Random random = new Random(SEED);
      for (int kill = 0; kill < KILLS; kill++) {
        Child victim = site.instance(1 + random.nextInt(instances()));
        victim.kill();
        Site.pause(Duration.ofMillis(random.nextInt(MOST_MILLIS)));
        victim.start();
        Site.pause(Duration.ofMillis(random.nextInt(MOST_MILLIS)));
      }
      for (int number = 1; number <= instances(); number++) {
        site.awaitReady(number);
      }
    }
  };

  private static final long SEED = 20_240_322;
  private static final int KILLS = 20;

  /** Longer than it takes to start; some kills hit an instance that is not yet at work. */
  private static final int MOST_MILLIS = 8_000;

  private static final Duration LASTING = Duration.ofSeconds(10);

  /** Longer than an instance that is gone keeps its share under any protocol. */
  private static final Duration UNTIL_MISSED = Duration.ofSeconds(20);

  private static final Duration UNTIL_MISSED_BY_BROKERS = Duration.ofSeconds(60);

  private final String words;
  private final int instances;
  private final int standbys;

  Drill(String words, int instances, int standbys) {
    this.words = words;
    this.instances = instances;
    this.standbys = standbys;
  }

  abstract void play(Site site);

  /** So many claims come with each pair that revise, repeat, retract and contradict others. */
  int news() {
    return 0;
  }

  private static void killOne(Site site) {
    site.instance(2).kill();
    Site.pause(site.protocol() == Protocol.CLASSIC ? UNTIL_MISSED : UNTIL_MISSED_BY_BROKERS);
    site.instance(2).start();
    site.awaitReady(2);
    Site.pause(LASTING);
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
