package io.foreknown.cli;

import io.foreknown.schemas.topic.Topic;
import io.foreknown.stack.LocalStack;
import io.foreknown.stack.StackAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is on a topic of a running local stack, record by record. */
final class Published implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(20);
  private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

  private final KafkaConsumer<String, byte[]> consumer;
  private final Set<TopicPartition> partitions;
  private final List<String> keys = new ArrayList<>();

  Published(Path data, Topic topic, String prefix) {
    StackAddress stack = LocalStack.running(data).orElseThrow();
    this.consumer =
        new KafkaConsumer<>(
            Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    this.partitions =
        consumer.partitionsFor(topic.name(prefix)).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .collect(Collectors.toSet());
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Reads on until the number of records is such. */
  List<String> awaitKeys(IntPredicate number) {
    long began = System.nanoTime();
    while (!number.test(keys.size())) {
      read();
      if (System.nanoTime() - began > PATIENCE_NANOS) {
        throw new AssertionError("after a minute there are %d records".formatted(keys.size()));
      }
    }
    return List.copyOf(keys);
  }

  /** The keys of all records up to now. */
  List<String> keys() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      read();
    }
    return List.copyOf(keys);
  }

  private void read() {
    for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
      keys.add(String.valueOf(record.key()));
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
