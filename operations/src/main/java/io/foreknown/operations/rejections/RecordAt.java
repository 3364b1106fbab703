package io.foreknown.operations.rejections;

import io.foreknown.operations.cluster.Cluster;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Single records of topics, by their offsets. */
final class RecordAt implements AutoCloseable {
  private static final Duration POLL = Duration.ofSeconds(5);

  private final Consumer<byte[], byte[]> consumer;

  RecordAt(Cluster cluster) {
    Map<String, Object> settings = new HashMap<>(cluster.client());
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** The value at an offset; null: it is not there any more. */
  byte @Nullable [] value(TopicPartition partition, long offset) {
    try {
      consumer.assign(List.of(partition));
      consumer.seek(partition, offset);
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        return record.offset() == offset ? record.value() : null;
      }
      return null;
    } catch (OffsetOutOfRangeException e) {
      return null;
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
