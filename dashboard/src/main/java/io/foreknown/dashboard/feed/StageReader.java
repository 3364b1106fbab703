package io.foreknown.dashboard.feed;

import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The topics of a rank, as they are read. */
final class StageReader implements AutoCloseable {
  /** A broker that says nothing for so long is silent: readers have to know soon. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ReadStage readStage;
  private final Map<String, Topic> topics = new HashMap<>();
  private final Map<Topic, Integer> partitions = new EnumMap<>(Topic.class);
  private final Consumer<byte[], byte[]> consumer;

  /** All partitions of these topics, from the beginning. */
  StageReader(ReadStage readStage, TopicSettings names, Map<String, ?> client) {
    this(
        readStage,
        names,
        new KafkaConsumer<>(
            settings(client), new ByteArrayDeserializer(), new ByteArrayDeserializer()));
  }

  /** With a consumer of its own. */
  StageReader(ReadStage readStage, TopicSettings names, Consumer<byte[], byte[]> consumer) {
    this.readStage = readStage;
    readStage.topics().forEach(topic -> topics.put(names.name(topic), topic));
    this.consumer = consumer;
    List<TopicPartition> all = new ArrayList<>();
    for (String name : topics.keySet()) {
      for (PartitionInfo info : consumer.partitionsFor(name)) {
        all.add(new TopicPartition(name, info.partition()));
        partitions.merge(topic(name), 1, Integer::sum);
      }
    }
    consumer.assign(all);
    consumer.seekToBeginning(all);
  }

  /** In no group, whatever the client's properties say: every dashboard reads everything. */
  static Map<String, Object> settings(Map<String, ?> client) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    return settings;
  }

  ReadStage rank() {
    return readStage;
  }

  Consumer<byte[], byte[]> consumer() {
    return consumer;
  }

  Topic topic(String name) {
    Topic topic = topics.get(name);
    if (topic == null) {
      throw new IllegalStateException(name + " is read by another stage");
    }
    return topic;
  }

  /** How many partitions a topic has. */
  int partitions(Topic topic) {
    return partitions.getOrDefault(topic, 0);
  }

  List<ConsumerRecord<byte[], byte[]>> poll(Duration wait) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    consumer.poll(wait).forEach(records::add);
    return records;
  }

  /** Has the next poll give these records again, which one poll gave. */
  void back(List<ConsumerRecord<byte[], byte[]>> records) {
    Map<TopicPartition, Long> first = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      TopicPartition partition = new TopicPartition(record.topic(), record.partition());
      first.merge(partition, record.offset(), Math::min);
    }
    first.forEach(consumer::seek);
  }

  /**
   * Where the committed records end now.
   *
   * @throws TimeoutException if Kafka does not answer for {@link #PATIENCE}
   */
  Map<TopicPartition, Long> ends() {
    return consumer.endOffsets(consumer.assignment(), PATIENCE);
  }

  /** How many records are left up to these ends; markers of transactions count too. */
  long left(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
        .sum();
  }

  /** Returns what is left, by topic. */
  void left(Map<TopicPartition, Long> ends, ObjLongConsumer<String> of) {
    ends.forEach(
        (partition, end) ->
            of.accept(partition.topic(), Math.max(0, end - consumer.position(partition))));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
