package io.foreknown.operations.purge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.TopicConsumers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the committed records of one partition after the other. */
final class PartitionReader implements AutoCloseable {
  /** Who goes on to another partition waits for the last answer about the one before. */
  private static final int FETCH_MILLIS = 5;

  private final Cluster cluster;
  private final Runnable waiting;
  private final KafkaConsumer<byte[], byte[]> consumer;

  /** Does not join the group and commits nothing for it; who waits for transactions is informed. */
  PartitionReader(Cluster cluster, String group, Runnable waiting) {
    this.cluster = cluster;
    this.waiting = waiting;
    Map<String, Object> settings = new HashMap<>(cluster.client());
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_MILLIS);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** What is done with a record. */
  @FunctionalInterface
  interface Action {
    void on(ConsumerRecord<byte[], byte[]> record);
  }

  /** All that lies before an offset; waits for transactions that are open there. */
  void read(TopicPartition partition, long end, Action action) {
    read(partition, 0, end, action);
  }

  /** All that lies between two offsets. */
  void read(TopicPartition partition, long start, long end, Action action) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, start);
    TopicConsumers.readTo(
        Map.of(partition, end),
        consumer,
        cluster,
        waiting,
        record -> {
          if (record.offset() < end) {
            action.on(record);
          }
        });
  }

  /** The group, seen from outside. */
  ConsumerGroupMetadata group() {
    return consumer.groupMetadata();
  }

  static @Nullable String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? null : new String(record.key(), UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
