package io.foreknown.benchmarks.cluster;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.foreknown.domain.claim.Claim;
import io.foreknown.schemas.topic.Registrar;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicAdmin;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics of one workload, and claims put on them as the product's own producer would. */
public record ClaimTopics(Cluster cluster, TopicSettings settings) {
  /** The longest that a broker allows by default. */
  private static final int TRANSACTION_MILLIS = 900_000;

  /** Creates all topics of the catalogue under the prefix, and further outputs. */
  public void create(String... words) throws ExecutionException, InterruptedException, IOException {
    try (Admin admin = cluster.admin();
        Registrar registrar = new Registrar(cluster.registryUrl(), cluster.client())) {
      var unused = new TopicAdmin(admin, registrar, settings).create();
      List<NewTopic> further =
          Stream.of(words)
              .map(this::output)
              .map(name -> new NewTopic(name, settings.partitions(), settings.replication()))
              // Record times are years old: by default they would be deleted at once.
              .map(topic -> topic.configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")))
              .toList();
      admin.createTopics(further).all().get();
    } catch (RestClientException e) {
      throw new IOException(e);
    }
  }

  /** The full name of an output topic. */
  public String output(String word) {
    return settings.prefix() + "." + word + ".v1";
  }

  /** The topics that the claims of a workload are on. */
  public List<String> inputs() {
    return Topic.claims().stream().map(settings::name).toList();
  }

  /**
   * Puts claims on the topics, all of them to be seen at one moment.
   *
   * @return bytes of all values
   */
  public long publish(Stream<Claim> claims) {
    Map<String, ?> transactional =
        Map.of(
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            settings.prefix() + "-loader",
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
            TRANSACTION_MILLIS);
    try (ClaimSender sender = new ClaimSender(this, transactional)) {
      return sender.sendAtOnce(claims);
    }
  }

  /** A producer as the product's own, with further settings. */
  public Producer<String, byte[]> producer(Map<String, ?> further) {
    Map<String, Object> settings = new HashMap<>(cluster.client());
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    settings.putAll(further);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }
}
