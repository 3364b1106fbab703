package io.foreknown.streams;

import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * The state that a group has come to. Kafka Streams makes the changelogs that it misses, empty, and
 * goes on from the group's offsets: a pipeline would then know nothing of the claims before.
 */
record KeptState(TopicSettings topics, String applicationId) {
  /**
   * Fails if the group has worked off claims and a changelog of its rows is not there.
   *
   * @throws LostStateException then
   */
  void check(Map<String, String> client) {
    try (Admin admin = Admin.create(new HashMap<String, Object>(client))) {
      check(
          admin.listTopics().names().get(),
          admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata().get());
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }

  void check(Set<String> present, Map<TopicPartition, OffsetAndMetadata> committed) {
    if (hasBegun(committed)) {
      changelogs().stream()
          .filter(name -> !present.contains(name))
          .findFirst()
          .ifPresent(
              name -> {
                throw new LostStateException(applicationId, name);
              });
    }
  }

  private boolean hasBegun(Map<TopicPartition, OffsetAndMetadata> committed) {
    Collection<String> claims = Topic.claims().stream().map(topics::name).toList();
    return committed.entrySet().stream()
        .anyMatch(
            of ->
                of.getValue() != null
                    && of.getValue().offset() > 0
                    && claims.contains(of.getKey().topic()));
  }

  private List<String> changelogs() {
    return PipelineTopology.rows().map(name -> applicationId + "-" + name + "-changelog").toList();
  }
}
