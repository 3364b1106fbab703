package io.foreknown.benchmarks.cluster;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What one run has written to a topic that earlier runs have written to as well. */
public final class Written {
  private static final Duration POLL = Duration.ofMillis(250);

  private final Cluster cluster;
  private final Map<TopicPartition, Long> from;

  private Written(Cluster cluster, Map<TopicPartition, Long> from) {
    this.cluster = cluster;
    this.from = from;
  }

  /** From now on. */
  public static Written from(Cluster cluster, Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    return new Written(
        cluster, TopicBacklog.ends(admin, List.of(topic), IsolationLevel.READ_UNCOMMITTED));
  }

  /** From the first record on. */
  public static Written all(Cluster cluster, Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> from =
        TopicBacklog.ends(admin, List.of(topic), IsolationLevel.READ_UNCOMMITTED);
    from.replaceAll((partition, end) -> 0L);
    return new Written(cluster, from);
  }

  /** All records up to now that were not taken back. */
  public void forEach(Admin admin, Consumer<ConsumerRecord<String, byte[]>> action)
      throws ExecutionException, InterruptedException {
    List<String> topics = from.keySet().stream().map(TopicPartition::topic).distinct().toList();
    Map<TopicPartition, Long> ends =
        TopicBacklog.ends(admin, topics, IsolationLevel.READ_COMMITTED);
    try (var consumer = consumer()) {
      consumer.assign(from.keySet());
      from.forEach(consumer::seek);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(POLL).forEach(action);
      }
    }
  }

  private KafkaConsumer<String, byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(cluster.client());
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
