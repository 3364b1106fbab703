package io.foreknown.producers.publish;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.schemas.serde.OriginHeaders;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads what a feed has sent, for one that was killed before it could note it. Costs as much as was
 * sent by all since the mark.
 */
public final class SentRecords implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(250);

  private final KafkaConsumer<String, byte[]> consumer;
  private final Set<TopicPartition> partitions;

  /** Of the topics that publishers write. */
  public SentRecords(TopicSettings topics, Map<String, String> client) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    this.consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    this.partitions =
        Stream.concat(Topic.claims().stream(), Stream.of(Topic.REJECTED))
            .map(topics::name)
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .collect(Collectors.toSet());
  }

  /** Where the topics end now, by partition. */
  public Map<String, Long> mark() {
    Map<String, Long> ends = new HashMap<>();
    consumer.endOffsets(partitions).forEach((partition, end) -> ends.put(partition + "", end));
    return ends;
  }

  /**
   * All that came after the mark and up to now from these files.
   *
   * @param mark partitions that it lacks are read from their beginning
   * @param files by their names in origins
   */
  public void since(Map<String, Long> mark, Predicate<String> files, Consumer<Digest> sent) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    consumer.assign(partitions);
    for (TopicPartition partition : partitions) {
      consumer.seek(partition, mark.getOrDefault(partition.toString(), 0L));
    }
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        Origin origin = OriginHeaders.read(record.headers());
        if (origin.file() != null && files.test(origin.file())) {
          sent.accept(Digest.of(record));
        }
      }
    }
    consumer.assign(List.of());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
