package io.foreknown.benchmarks.cluster;

import io.foreknown.cli.Main;
import io.foreknown.schemas.serde.WireSettings;
import io.foreknown.stack.LocalStack;
import io.foreknown.stack.StackAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Where the broker and the registry are.
 *
 * @param broker process id, to ask what it has cost
 */
public record Cluster(String bootstrapServers, String registryUrl, long broker) {
  /** A broker and a registry of a benchmark's own, in processes of their own. */
  public static final class Own implements AutoCloseable {
    private final Temporary directory = Temporary.directory();
    private final Child stack;
    private final Cluster cluster;

    /** Starts both, with this heap, on a directory of their own, which goes with them. */
    public Own(String heap) {
      Path data = directory.path().resolve("stack");
      List<String> command =
          Child.java(
              List.of("-Xms" + heap, "-Xmx" + heap),
              Main.class.getName(),
              "stack",
              "--data-dir=" + data);
      this.stack = new Child("stack", command, directory.path());
      stack.start().answer("Ready.");
      StackAddress address = LocalStack.running(data).orElseThrow();
      this.cluster =
          new Cluster(address.bootstrapServers(), address.schemaRegistryUrl(), stack.pid());
    }

    /** Where it is. */
    public Cluster cluster() {
      return cluster;
    }

    /** Goes with it. */
    public Path directory() {
      return directory.path();
    }

    @Override
    public void close() {
      stack.close();
      directory.close();
    }
  }

  /** Properties for every Kafka client, with the Schema Registry's. */
  public Map<String, String> client() {
    return Map.of(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        WireSettings.REGISTRY_URL,
        registryUrl);
  }

  /** A client for administration; the caller closes it. */
  public Admin admin() {
    return Admin.create(Map.copyOf(client()));
  }

  /** Reads what was not taken back, wherever it begins; the caller closes it. */
  public KafkaConsumer<String, byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(client());
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
