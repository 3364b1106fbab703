package io.foreknown.benchmarks.drill;

import io.foreknown.benchmarks.cluster.Child;
import io.foreknown.benchmarks.cluster.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;

/**
 * Three brokers, which are their own controllers, a process each. Their settings are Kafka's own
 * but for what makes internal topics small; what is made has three copies, of which two must hold.
 */
final class BrokerProcesses implements AutoCloseable {
  static final int MANY = 3;

  private static final List<String> JVM =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx384m");

  private static final String SETTINGS =
      """
      process.roles=broker,controller
      controller.listener.names=CONTROLLER
      listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
      inter.broker.listener.name=PLAINTEXT
      default.replication.factor=3
      min.insync.replicas=2
      offsets.topic.replication.factor=3
      offsets.topic.num.partitions=10
      transaction.state.log.replication.factor=3
      transaction.state.log.min.isr=2
      transaction.state.log.num.partitions=10
      share.coordinator.state.topic.replication.factor=3
      group.coordinator.rebalance.protocols=classic,consumer,streams
      auto.create.topics.enable=false
      log.cleaner.dedupe.buffer.size=16777216
      """;

  private static final String CLUSTER = "foreknown-drill-bedgeA";

  private final List<Integer> ports = FreePorts.choose(2 * MANY);
  private final List<Child> nodes = new ArrayList<>();

  /** Makes their directories; none runs yet. */
  BrokerProcesses(Path directory, Path logs) {
    for (int node = 1; node <= MANY; node++) {
      Path settings = directory.resolve("broker-%d.properties".formatted(node));
      try {
        Files.writeString(settings, settings(node, directory));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      format(settings, node, logs);
      nodes.add(
          new Child("broker-" + node, Child.java(JVM, "kafka.Kafka", settings.toString()), logs));
    }
  }

  private String settings(int node, Path directory) {
    String own = "PLAINTEXT://" + client(node);
    String voters =
        IntStream.rangeClosed(1, MANY)
            .mapToObj(voter -> "%d@%s".formatted(voter, controller(voter)))
            .collect(Collectors.joining(","));
    return SETTINGS
        + """
        node.id=%d
        log.dirs=%s
        listeners=%s,CONTROLLER://%s
        advertised.listeners=%s
        controller.quorum.voters=%s
        """
            .formatted(
                node, directory.resolve("kafka-" + node), own, controller(node), own, voters);
  }

  private static void format(Path settings, int node, Path logs) {
    String[] arguments = {"format", "--cluster-id", CLUSTER, "--config", settings.toString()};
    List<String> command = Child.java(JVM, "kafka.tools.StorageTool", arguments);
    var unused = new Child("format-" + node, command, logs).finish();
  }

  private String client(int node) {
    return "127.0.0.1:" + ports.get(node - 1);
  }

  private String controller(int node) {
    return "127.0.0.1:" + ports.get(MANY + node - 1);
  }

  String bootstrapServers() {
    return IntStream.rangeClosed(1, MANY).mapToObj(this::client).collect(Collectors.joining(","));
  }

  List<Child> nodes() {
    return nodes;
  }

  /** Whether every copy of every partition is up to date. */
  static boolean areWhole(Admin admin) {
    try {
      Set<String> names = admin.listTopics().names().get();
      return admin.describeCluster().nodes().get().size() == MANY
          && admin.describeTopics(names).allTopicNames().get().values().stream()
              .flatMap(topic -> topic.partitions().stream())
              .allMatch(partition -> partition.isr().size() == MANY);
    } catch (ExecutionException | InterruptedException e) {
      return false;
    }
  }

  @Override
  public void close() {
    nodes.forEach(Child::close);
  }
}
