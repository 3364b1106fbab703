package io.foreknown.cli;

import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.cluster.ClusterOptions;

/** Opens the cluster of a command, with signs of life while it is started or does not answer. */
final class OpenCluster {
  private static final String STARTING = "Starting Kafka and the Schema Registry";

  private OpenCluster() {}

  /** The cluster that the options name. */
  static Cluster of(ClusterOptions options, Screen screen) {
    return SignsOfLife.during(screen, opening(options), () -> Cluster.open(options));
  }

  /** The same with all topics as they should be. */
  static Cluster ready(ClusterOptions options, Screen screen) {
    return SignsOfLife.during(screen, opening(options), () -> withTopics(Cluster.open(options)));
  }

  /** A local stack of this command's own, with its topics. */
  static Cluster own(ClusterOptions options, Screen screen) {
    return SignsOfLife.during(screen, STARTING, () -> withTopics(Cluster.own(options)));
  }

  private static String opening(ClusterOptions options) {
    return options.isRemote() ? "Waiting for Kafka and the Schema Registry" : STARTING;
  }

  private static Cluster withTopics(Cluster cluster) {
    try {
      cluster.readyTopics(cluster.topics());
      return cluster;
    } catch (RuntimeException | Error e) {
      cluster.close();
      throw e;
    }
  }
}
