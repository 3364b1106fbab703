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
 * Tells how much of what was published a pipeline has still to work off.
 *
 * <p>Topics are looked at in the order in which records pass them. Under exactly-once an offset is
 * committed together with the results of its record, so a topic whose committed offset has reached
 * its end sends nothing more to the next one; when that holds for all in turn, everything is
 * processed. Ends are read uncommitted: a result is counted from the moment it is written.
 */
public final class Drain {
  private final Admin admin;
  private final String applicationId;
  private final List<String> topics;

  /** Does not close the client. */
  public Drain(Admin admin, String applicationId, TopicSettings settings) {
    this.admin = admin;
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
      OffsetAndMetadata done = committed.get(end.getKey());
      waiting += Math.max(0, end.getValue().offset() - (done == null ? 0 : done.offset()));
    }
    return waiting;
  }

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
