package io.foreknown.benchmarks.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** What one run has written to a topic that earlier runs have written to as well. */
public final class Written {
  private static final Duration POLL = Duration.ofMillis(250);

  private final Cluster cluster;
  private final Map<TopicPartition, Long> from;

  private Written(Cluster cluster, Map<TopicPartition, Long> from) {
    this.cluster = cluster;
    this.from = from;
  }

  /** From now on. */
  public static Written from(Cluster cluster, Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    return new Written(
        cluster, TopicBacklog.ends(admin, List.of(topic), IsolationLevel.READ_UNCOMMITTED));
  }

  /** All records up to now that were not taken back. */
  public void forEach(Admin admin, Consumer<ConsumerRecord<String, byte[]>> action)
      throws ExecutionException, InterruptedException {
    List<String> topics = from.keySet().stream().map(TopicPartition::topic).distinct().toList();
    Map<TopicPartition, Long> ends =
        TopicBacklog.ends(admin, topics, IsolationLevel.READ_COMMITTED);
    try (var consumer = cluster.consumer()) {
      consumer.assign(from.keySet());
      from.forEach(consumer::seek);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(POLL).forEach(action);
      }
    }
  }
}
