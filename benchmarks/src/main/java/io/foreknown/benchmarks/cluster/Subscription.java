package io.foreknown.benchmarks.cluster;

import java.time.Duration;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads topics as a subscriber does, committed records only, in a thread of its own. */
public final class Subscription implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(10);

  private final Thread reading;
  private volatile boolean isClosed;

  private Subscription(
      Cluster cluster,
      Collection<TopicPartition> partitions,
      BiConsumer<KafkaConsumer<?, ?>, Collection<TopicPartition>> seek,
      Consumer<ConsumerRecord<String, byte[]>> sink) {
    this.reading =
        new Thread(
            () -> {
              try (var consumer = cluster.consumer()) {
                consumer.assign(partitions);
                seek.accept(consumer, partitions);
                while (!isClosed) {
                  consumer.poll(POLL).forEach(sink);
                }
              }
            },
            "subscriber");
    reading.start();
  }

  /** From the first record on. */
  public static Subscription fromBeginning(
      Cluster cluster,
      Collection<TopicPartition> partitions,
      Consumer<ConsumerRecord<String, byte[]>> sink) {
    return new Subscription(cluster, partitions, KafkaConsumer::seekToBeginning, sink);
  }

  /** From about now on. */
  public static Subscription fromNow(
      Cluster cluster,
      Collection<TopicPartition> partitions,
      Consumer<ConsumerRecord<String, byte[]>> sink) {
    return new Subscription(cluster, partitions, KafkaConsumer::seekToEnd, sink);
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
