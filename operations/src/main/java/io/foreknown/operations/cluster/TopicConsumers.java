package io.foreknown.operations.cluster;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Consumers of one whole topic, without a group. */
public final class TopicConsumers {
  /**
   * How long the broker holds back the answer that there is nothing more, and with it the closing
   * of a consumer that has read all; the clients' own default is 500 ms.
   */
  private static final int FETCH_MILLIS = 50;

  private static final Duration POLL = Duration.ofMillis(250);

  /** After so many polls of nothing it is asked whether anybody is there. */
  private static final int SILENT_POLLS = 8;

  private TopicConsumers() {}

  /**
   * Hands on what a consumer reads until it has come to these offsets, and some records behind
   * them. Open transactions are waited for; brokers that are gone are not.
   */
  public static void readTo(
      Map<TopicPartition, Long> ends,
      Consumer<byte[], byte[]> consumer,
      Cluster cluster,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> action) {
    readTo(ends, consumer, cluster, () -> {}, action);
  }

  /** The same for who is told while brokers that are there have transactions open. */
  public static void readTo(
      Map<TopicPartition, Long> ends,
      Consumer<byte[], byte[]> consumer,
      Cluster cluster,
      Runnable waiting,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> action) {
    int silent = 0;
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      records.forEach(action);
      silent = records.isEmpty() ? silent + 1 : 0;
      if (silent == SILENT_POLLS) {
        ends(cluster, ends.keySet());
        waiting.run();
        silent = 0;
      }
    }
  }

  /**
   * The ends of what has been written, committed or not: a consumer of committed records that has
   * come so far has waited for every transaction that was open.
   */
  public static Map<TopicPartition, Long> ends(Cluster cluster, Set<TopicPartition> partitions) {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    try (Admin admin = cluster.admin()) {
      admin
          .listOffsets(latest)
          .all()
          .get()
          .forEach((partition, end) -> ends.put(partition, end.offset()));
    } catch (ExecutionException e) {
      throw new CommandException(
          "Kafka at %s: %s".formatted(cluster.address().bootstrapServers(), e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("interrupted", e);
    }
    return ends;
  }

  /** A consumer of all partitions that sees committed records only. */
  public static Consumer<byte[], byte[]> open(
      Cluster cluster, String topic, boolean fromBeginning) {
    Map<String, Object> settings = new HashMap<>(cluster.client());
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_MILLIS);
    Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<PartitionInfo> partitions = consumer.partitionsFor(topic);
    if (partitions == null || partitions.isEmpty()) {
      consumer.close();
      throw new CommandException(
          "the topic %s is missing at %s; './foreknown topics create' creates it"
              .formatted(topic, cluster.address().bootstrapServers()));
    }
    List<TopicPartition> all =
        partitions.stream().map(p -> new TopicPartition(topic, p.partition())).toList();
    consumer.assign(all);
    if (fromBeginning) {
      consumer.seekToBeginning(all);
    } else {
      consumer.seekToEnd(all);
    }
    return consumer;
  }
}
