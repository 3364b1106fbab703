package io.foreknown.benchmarks.drill;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.schemas.json.RecordJson;
import io.foreknown.schemas.serde.RecordReader;
import io.foreknown.schemas.serde.RecordReader.UnreadableException;
import io.foreknown.schemas.topic.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads matches as subscribers do, committed ones only, and notes when each came first. */
final class MatchSubscriber implements Runnable, AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(20);

  private final ClaimTopics topics;
  private final Map<String, Long> seen = new ConcurrentHashMap<>();
  private final Thread reading = new Thread(this, "subscriber");
  private volatile boolean isClosed;

  MatchSubscriber(ClaimTopics topics) {
    this.topics = topics;
    reading.start();
  }

  @Override
  public void run() {
    String name = topics.settings().name(Topic.MATCHES);
    Map<String, Object> settings = new HashMap<>(topics.cluster().client());
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    List<TopicPartition> all =
        IntStream.range(0, topics.settings().partitions())
            .mapToObj(partition -> new TopicPartition(name, partition))
            .toList();
    try (KafkaConsumer<byte[], byte[]> consumer =
            new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        RecordReader reader = new RecordReader(Topic.MATCHES, topics.cluster().client())) {
      consumer.assign(all);
      consumer.seekToBeginning(all);
      while (!isClosed) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          seen.putIfAbsent(incident(reader, record), System.nanoTime());
        }
      }
    }
  }

  private static String incident(RecordReader reader, ConsumerRecord<byte[], byte[]> record) {
    try {
      ObjectNode match = RecordJson.of(reader.read(record.topic(), record.value()));
      return match.path("incident").asText();
    } catch (UnreadableException e) {
      throw new IllegalStateException(e);
    }
  }

  /** When the first match of each incident came, in nanoseconds of this JVM. */
  Map<String, Long> seen() {
    return seen;
  }

  @Override
  public void close() {
    isClosed = true;
    try {
      reading.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
