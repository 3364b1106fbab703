package io.foreknown.benchmarks.latency;

import io.foreknown.benchmarks.cluster.Cluster;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads topics as a subscriber does, committed records only, and notes for each record how long ago
 * the claim that caused it was due.
 */
final class LatencySubscriber implements Runnable {
  private static final Duration POLL = Duration.ofMillis(10);
  private static final int DIGITS = 3;

  private final Cluster cluster;
  private final Collection<TopicPartition> partitions;
  private final Instant from;
  private final Instant to;
  private final Map<String, Histogram> millis = new TreeMap<>();
  private volatile boolean closing;

  /** Counts what is caused by claims that are due from one moment to before another. */
  LatencySubscriber(
      Cluster cluster, Collection<TopicPartition> partitions, Instant from, Instant to) {
    this.cluster = cluster;
    this.partitions = partitions;
    this.from = from;
    this.to = to;
    partitions.forEach(each -> millis.computeIfAbsent(each.topic(), any -> new Histogram(DIGITS)));
  }

  @Override
  public void run() {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      while (!closing) {
        var records = consumer.poll(POLL);
        long now = System.currentTimeMillis();
        records.forEach(record -> note(record, now));
      }
    }
  }

  private void note(ConsumerRecord<byte[], byte[]> record, long now) {
    Histogram histogram = millis.get(record.topic());
    boolean counts =
        record.timestamp() >= from.toEpochMilli() && record.timestamp() < to.toEpochMilli();
    if (counts && histogram != null) {
      histogram.recordValue(Math.max(0, now - record.timestamp()));
    }
  }

  /** Ends the reading; what was noted may be asked once the thread has ended. */
  void close() {
    closing = true;
  }

  Map<String, Histogram> millis() {
    return millis;
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(cluster.client());
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
