package io.foreknown.benchmarks.cluster;

import io.foreknown.schemas.serde.WireSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Utils;

/**
 * Where the broker and the registry are.
 *
 * @param broker process id, to ask what it has cost
 */
public record Cluster(String bootstrapServers, String registryUrl, long broker) {

  /** A broker and a registry of a benchmark's own, in processes of their own. */
  public static final class Own implements AutoCloseable {
    private final JavaProcess process;
    private final Path directory;
    private final Cluster cluster;

    private Own(JavaProcess process, Path directory) {
      this.process = process;
      this.directory = directory;
      String[] addresses = process.answer(BrokerMain.READY).split(" ", -1);
      this.cluster = new Cluster(addresses[0], addresses[1], process.pid());
    }

    /** Starts on an empty directory, which goes with it. */
    public static Own start(Path directory, String heap) {
      List<String> jvm = List.of("-Xms" + heap, "-Xmx" + heap);
      return new Own(
          JavaProcess.start(jvm, BrokerMain.class, List.of(directory.toString())), directory);
    }

    /** Where it is. */
    public Cluster cluster() {
      return cluster;
    }

    @Override
    public void close() {
      process.close();
      try {
        Utils.delete(directory.toFile());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot delete " + directory, e);
      }
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
}
