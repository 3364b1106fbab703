package io.foreknown.streams;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What lies between the offset that a group has committed and the end. After a crash it may be
 * nothing that counts: aborted records, and the marks of transactions. No group commits an offset
 * for these alone.
 */
record UncommittedRange(long from, long end) {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int MOST_POLLS = 10;

  long size() {
    return Math.max(0, end - from);
  }

  /** Whether there is certainly no record in it that a pipeline would still read. */
  boolean isNothing(TopicPartition partition, Map<String, ?> client) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, from);
      return isNothing(partition, consumer);
    }
  }

  private boolean isNothing(TopicPartition partition, Consumer<byte[], byte[]> consumer) {
    for (int polls = 0; polls < MOST_POLLS; polls++) {
      if (!consumer.poll(POLL).isEmpty()) {
        return false;
      }
      if (consumer.position(partition) >= end) {
        return true;
      }
    }
    return false;
  }
}
