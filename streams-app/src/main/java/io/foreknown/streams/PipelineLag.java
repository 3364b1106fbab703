package io.foreknown.streams;

import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/**
 * How much of what was published a pipeline has still to work off.
 *
 * <p>Topics are looked at in the order in which records pass them. Under exactly-once an offset is
 * committed together with the results of its record, so a topic whose committed offset has reached
 * its end sends nothing more, to itself or to the next one; when that holds for all in turn,
 * everything is processed. Where links lead to decisions, which are claims again, it has to hold
 * twice with the same ends: what was sent back in between has moved one. Ends are read uncommitted:
 * a result is counted from the moment it is written.
 */
public final class PipelineLag {
  /** A rest that stays the same for so many looks is looked into. */
  private static final int PATIENCE = 20;

  private final Admin admin;
  private final Map<String, ?> client;
  private final String applicationId;
  private final List<String> topics;
  private final Map<TopicPartition, Stayed> rests = new HashMap<>();

  /** The ends that the last look has found, topic after topic. */
  private final Map<TopicPartition, Long> seen = new HashMap<>();

  /** Does not close the admin client; the properties lead to the same brokers. */
  public PipelineLag(
      Admin admin, Map<String, ?> client, String applicationId, TopicSettings settings) {
    this.admin = admin;
    this.client = Map.copyOf(client);
    this.applicationId = applicationId;
    this.topics =
        Stream.concat(
                Topic.claims().stream().map(settings::name),
                PipelineTopology.internalTopics(applicationId))
            .toList();
  }

  /**
   * Records that wait, in the first topic in which any do: 0 once all is processed, if nothing is
   * published any more.
   */
  public long waiting() throws ExecutionException, InterruptedException {
    long waiting = waitingOnTheWay();
    if (waiting > 0) {
      seen.clear();
      return waiting;
    }
    Map<TopicPartition, Long> before = Map.copyOf(seen);
    seen.clear();
    waiting = waitingOnTheWay();
    long more = 0;
    for (Map.Entry<TopicPartition, Long> end : seen.entrySet()) {
      more += end.getValue() - before.getOrDefault(end.getKey(), 0L);
    }
    return Math.max(waiting, more);
  }

  private long waitingOnTheWay() throws ExecutionException, InterruptedException {
    seen.clear();
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata().get();
    for (String topic : topics) {
      long waiting = waiting(topic, committed);
      if (waiting > 0) {
        return waiting;
      }
      committed =
          admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata().get();
    }
    return 0;
  }

  private long waiting(String topic, Map<TopicPartition, OffsetAndMetadata> committed)
      throws ExecutionException, InterruptedException {
    long waiting = 0;
    for (var end : ends(topic).entrySet()) {
      seen.put(end.getKey(), end.getValue().offset());
      OffsetAndMetadata done = committed.get(end.getKey());
      long from = done == null ? 0 : done.offset();
      waiting += waiting(end.getKey(), new UncommittedRange(from, end.getValue().offset()));
    }
    return waiting;
  }

  private long waiting(TopicPartition partition, UncommittedRange uncommittedRange) {
    if (uncommittedRange.size() == 0) {
      return 0;
    }
    Stayed before = rests.get(partition);
    Stayed now =
        before == null || !before.rest().equals(uncommittedRange)
            ? new Stayed(uncommittedRange, 1, false)
            : again(partition, before);
    rests.put(partition, now);
    return now.isNothing() ? 0 : uncommittedRange.size();
  }

  private Stayed again(TopicPartition partition, Stayed before) {
    int looks = before.looks() + 1;
    boolean isNothing =
        before.isNothing() || (looks % PATIENCE == 0 && before.rest().isNothing(partition, client));
    return new Stayed(before.rest(), looks, isNothing);
  }

  /** A rest, how often it was the same, and whether it was found to be nothing, as it stays. */
  private record Stayed(UncommittedRange rest, int looks, boolean isNothing) {}

  private Map<TopicPartition, ListOffsetsResultInfo> ends(String topic)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    TopicDescription description =
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
    if (description != null) {
      for (TopicPartitionInfo partition : description.partitions()) {
        wanted.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest());
      }
    }
    return admin.listOffsets(wanted).all().get();
  }
}
