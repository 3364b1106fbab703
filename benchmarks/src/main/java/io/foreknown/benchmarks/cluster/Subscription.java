package io.foreknown.benchmarks.cluster;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads topics as a subscriber does, committed records only, in a thread of its own. */
public final class Subscription implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(10);
  private final Thread reading;
  private volatile boolean isClosed;

  /** From about now on. */
  public Subscription(
      Cluster cluster, List<String> topics, Consumer<ConsumerRecord<String, byte[]>> sink) {
    this.reading = new Thread(() -> read(cluster, topics, sink), "subscriber");
    reading.start();
  }

  private void read(
      Cluster cluster, List<String> topics, Consumer<ConsumerRecord<String, byte[]>> sink) {
    try (var consumer = cluster.consumer()) {
      List<TopicPartition> partitions =
          topics.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      while (!isClosed) {
        consumer.poll(POLL).forEach(sink);
      }
    }
  }

  /** What was read may be looked at afterwards. */
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
