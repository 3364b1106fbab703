package io.foreknown.cli;

import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.ClusterSettings;
import io.foreknown.operations.rights.Role;
import java.util.function.Consumer;

/** Opens the cluster of a command, with signs of life while it is started or does not answer. */
final class OpenCluster {
  private static final String STARTING = "Starting Kafka and the Schema Registry";

  private OpenCluster() {}

  /** The cluster that the options name. */
  static Cluster of(ClusterOptions options, Console console) {
    return SignsOfLife.during(console, opening(options), () -> Cluster.open(options.settings()));
  }

  /** The same for who may do all that the role will want to. */
  static Cluster permitted(ClusterOptions options, Role role, Console console) {
    return SignsOfLife.during(
        console,
        opening(options),
        () ->
            with(
                Cluster.open(options.settings()),
                cluster -> cluster.requireRights(cluster.topics(), role)));
  }

  /** The same with the topics of the role as they should be. */
  static Cluster ready(ClusterOptions options, Role role, Console console) {
    return SignsOfLife.during(
        console, opening(options), () -> withTopics(Cluster.open(options.settings()), role));
  }

  /** A local stack of this command's own, with its topics. */
  static Cluster own(ClusterOptions options, Console console) {
    ClusterSettings settings =
        options.localSettings("--bootstrap-servers: this command is for the local stack only");
    return SignsOfLife.during(
        console, STARTING, () -> withTopics(Cluster.own(settings), Role.SERVE));
  }

  private static String opening(ClusterOptions options) {
    return options.isRemote() ? "Waiting for Kafka and the Schema Registry" : STARTING;
  }

  private static Cluster withTopics(Cluster cluster, Role role) {
    return with(cluster, opened -> opened.readyTopics(opened.topics(), role));
  }

  private static Cluster with(Cluster cluster, Consumer<Cluster> check) {
    try {
      check.accept(cluster);
      return cluster;
    } catch (RuntimeException | Error e) {
      cluster.close();
      throw e;
    }
  }
}
