package io.foreknown.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The configuration of a broker that is its own controller, alone, small and quick to start. */
final class BrokerSettings {
  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private static final String CLIENT_LISTENER = "PLAINTEXT";

  private static final Map<String, String> SINGLE_NODE =
      Map.ofEntries(
          Map.entry("process.roles", "broker,controller"),
          Map.entry("node.id", Integer.toString(NODE_ID)),
          Map.entry("controller.listener.names", CONTROLLER_LISTENER),
          Map.entry("inter.broker.listener.name", CLIENT_LISTENER),
          Map.entry(
              "listener.security.protocol.map",
              CLIENT_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT"),
          Map.entry("default.replication.factor", "1"),
          Map.entry("min.insync.replicas", "1"),
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"));

  /** The defaults are for a machine of its own: 50 partitions a topic, 128 MB for the cleaner. */
  private static final Map<String, String> SMALL =
      Map.ofEntries(
          Map.entry("offsets.topic.num.partitions", "5"),
          Map.entry("transaction.state.log.num.partitions", "3"),
          Map.entry("share.coordinator.state.topic.num.partitions", "1"),
          Map.entry("num.network.threads", "2"),
          Map.entry("num.io.threads", "4"),
          Map.entry("background.threads", "2"),
          Map.entry("group.coordinator.threads", "1"),
          Map.entry("share.coordinator.threads", "1"),
          // After a kill, the controller lets the old session run out first: by default, 9 s.
          Map.entry("broker.session.timeout.ms", "4000"),
          Map.entry("broker.heartbeat.interval.ms", "1000"),
          Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20)));

  private static final Map<String, String> PROTOCOLS =
      Map.of(
          "group.coordinator.rebalance.protocols", "classic,consumer,streams",
          // Waiting for more members, by default 3 s, only delays the first assignment.
          "group.initial.rebalance.delay.ms", "0",
          "group.streams.initial.rebalance.delay.ms", "0",
          // A topic nobody declared is a mistake to be told of.
          "auto.create.topics.enable", "false");

  private BrokerSettings() {}

  static Map<String, String> of(Path logDirectory, Ports ports) {
    Map<String, String> settings = new HashMap<>(SINGLE_NODE);
    settings.putAll(SMALL);
    settings.putAll(PROTOCOLS);
    String clients = CLIENT_LISTENER + "://" + Ports.HOST + ":" + ports.kafka();
    String controller = Ports.HOST + ":" + ports.controller();
    settings.put("log.dirs", logDirectory.toString());
    settings.put("listeners", clients + "," + CONTROLLER_LISTENER + "://" + controller);
    settings.put("advertised.listeners", clients);
    // Static voters are read anew at each start: the next time it may be another port.
    settings.put("controller.quorum.voters", NODE_ID + "@" + controller);
    return settings;
  }
}
