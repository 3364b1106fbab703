package io.foreknown.benchmarks.drill;

import java.time.Duration;
import java.util.Locale;

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
  };

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
