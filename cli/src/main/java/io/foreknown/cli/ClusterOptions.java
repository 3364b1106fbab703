package io.foreknown.cli;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.operations.cluster.ClientFile;
import io.foreknown.operations.cluster.ClusterFailure;
import io.foreknown.operations.cluster.ClusterSettings;
import io.foreknown.operations.rights.Role;
import io.foreknown.schemas.serde.WireSettings;
import io.foreknown.schemas.topic.TopicSettings;
import io.foreknown.stack.StackAddress;
import io.foreknown.stack.StackOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options by which every command finds its cluster. */
public final class ClusterOptions {
  private static final short CLUSTER_REPLICATION = 3;
  private static final int LOCAL_PARTITIONS = 3;
  private static final short LOCAL_REPLICATION = 1;

  /** In place of addresses that a command finds by itself. */
  private static final String LOCAL = "the local stack";

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT,…",
      description = "Kafka brokers; default: the local stack")
  private @Nullable String bootstrapServers;

  @Option(
      names = "--schema-registry",
      paramLabel = "URL",
      description = "Schema Registry that goes with --bootstrap-servers")
  private @Nullable String schemaRegistry;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "client properties, for instance TLS and SASL; passed to every client")
  private @Nullable Path config;

  private @Nullable Map<String, String> inFile;

  @Option(
      names = "--prefix",
      paramLabel = "NAME",
      defaultValue = TopicSettings.DEFAULT_PREFIX,
      description = "first part of all topic names (default: ${DEFAULT-VALUE})")
  private String prefix = TopicSettings.DEFAULT_PREFIX;

  @Option(
      names = "--claims-from",
      paramLabel = "NAME",
      description = "prefix of the claim topics, if another one's are read (default: --prefix)")
  private @Nullable String claimsPrefix;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "partitions of every topic (default: 6; 3 on the local stack)")
  private @Nullable Integer partitions;

  @Option(
      names = "--replication",
      paramLabel = "N",
      description = "copies of every partition (default: 3; 1 on the local stack)")
  private @Nullable Short replication;

  @ArgGroup(exclusive = false, heading = "Local stack:%n")
  private LocalOptions local = new LocalOptions();

  /** Where the local stack lives. */
  static final class LocalOptions {
    @Option(
        names = "--data-dir",
        paramLabel = "DIR",
        description = "its data, which survive (default: .foreknown beside the program)")
    private @Nullable Path dataDirectory;

    @Option(
        names = "--kafka-port",
        paramLabel = "PORT",
        description = "its Kafka port, if this command starts it (default: a free one)")
    private int kafkaPort;

    @Option(
        names = "--registry-port",
        paramLabel = "PORT",
        description = "its Schema Registry port, if this command starts it (default: a free one)")
    private int registryPort;
  }

  /** Whether the command was given a cluster. */
  public boolean isRemote() {
    return bootstrapServers != null;
  }

  /** Where the local stack keeps its data, and every instance what it can restore. */
  public Path dataDirectory() {
    Path directory = local.dataDirectory;
    return (directory == null ? home().resolve(".foreknown") : directory)
        .toAbsolutePath()
        .normalize();
  }

  /** Where this installation keeps what it can restore; makes the data directory. */
  Path stateDirectory() {
    return settings().stateDirectory();
  }

  /** The cluster that the command was given, or the local stack; fails if an option is unusable. */
  ClusterSettings settings() {
    return new ClusterSettings(topics(), client(), dataDirectory(), isRemote() ? null : stack());
  }

  /**
   * The local stack.
   *
   * @param refusal why the command takes no other cluster
   * @throws InvalidValueException if it was given one
   */
  ClusterSettings localSettings(String refusal) {
    InvalidValueException.require(!isRemote(), refusal);
    return settings();
  }

  private StackOptions stack() {
    return StackOptions.in(dataDirectory()).withPorts(local.kafkaPort, local.registryPort);
  }

  /** The directory of the program; that of the caller when it is not started by its script. */
  private static Path home() {
    return Path.of(System.getProperty("foreknown.home", "."));
  }

  /** The topics, with the defaults of a cluster or of the local stack. */
  public TopicSettings topics() {
    return isRemote() ? topicsOfCluster() : topics(LOCAL_PARTITIONS, LOCAL_REPLICATION);
  }

  private TopicSettings topics(int defaultPartitions, short defaultReplication) {
    return new TopicSettings(
        prefix,
        partitions == null ? defaultPartitions : partitions,
        replication == null ? defaultReplication : replication,
        claimsPrefix == null ? prefix : claimsPrefix);
  }

  /** The client properties of the cluster that the command was given. */
  private Map<String, String> client() {
    Map<String, String> client = fromFile();
    if (bootstrapServers != null) {
      client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    }
    if (schemaRegistry != null) {
      client.put(WireSettings.REGISTRY_URL, schemaRegistry);
    }
    if (isRemote() && !client.containsKey(WireSettings.REGISTRY_URL)) {
      throw new InvalidValueException(
          "--bootstrap-servers without a Schema Registry: add --schema-registry URL, or "
              + WireSettings.REGISTRY_URL
              + " to the file of --config");
    }
    return client;
  }

  /**
   * What has failed of rights and connections, in one line; empty if it is something else.
   *
   * @param role in which the command ran
   */
  public Optional<String> failure(Throwable error, Role role) {
    StackAddress address =
        new StackAddress(
            bootstrapServers == null ? LOCAL : bootstrapServers,
            schemaRegistry == null
                ? fromFile().getOrDefault(WireSettings.REGISTRY_URL, LOCAL)
                : schemaRegistry);
    return new ClusterFailure(address, fromFile(), topics(), role).line(error);
  }

  /** The brokers as they are given; empty: the local stack. */
  public Optional<String> bootstrapServers() {
    return Optional.ofNullable(bootstrapServers);
  }

  /** The topics with the defaults of a cluster, whether or not one is named. */
  public TopicSettings topicsOfCluster() {
    return topics(TopicSettings.DEFAULT_PARTITIONS, CLUSTER_REPLICATION);
  }

  /** Read once, so that whoever asks again has the same and no warning comes twice. */
  private Map<String, String> fromFile() {
    if (inFile == null) {
      inFile = config == null ? Map.of() : ClientFile.read(config);
    }
    return new HashMap<>(inFile);
  }
}
