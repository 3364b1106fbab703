package io.foreknown.operations.export;

import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.cluster.GroupMembers;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.streams.PipelineLag;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** How far the pipeline of a cluster has come. */
final class PipelineReach implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(200);

  /** Ten seconds; what comes in all the time is never worked off. */
  private static final int MOST_LOOKS = 50;

  private final Cluster cluster;
  private final String group;
  private final Admin admin;

  PipelineReach(Cluster cluster) {
    this.cluster = cluster;
    this.group = cluster.topics().applicationId();
    this.admin = cluster.admin();
  }

  /** The offsets up to which it has read claims; empty where nothing is known of it. */
  Map<TopicPartition, Long> read() {
    Set<String> claims =
        Topic.claims().stream().map(cluster.topics()::name).collect(Collectors.toSet());
    return answer(
        () -> {
          Map<TopicPartition, Long> read = new HashMap<>();
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get()
              .forEach(
                  (partition, done) -> {
                    if (done != null && claims.contains(partition.topic())) {
                      read.put(partition, done.offset());
                    }
                  });
          return read;
        });
  }

  /** Waits while it works off what it has read, for some seconds at most. */
  void settle(Consumer<Duration> pause) {
    PipelineLag pipelineLag = new PipelineLag(admin, cluster.client(), group, cluster.topics());
    for (int looks = 0; looks < MOST_LOOKS && isServed(); looks++) {
      if (answer(pipelineLag::waiting) == 0) {
        return;
      }
      pause.accept(LOOK);
    }
  }

  private boolean isServed() {
    return answer(() -> !GroupMembers.of(admin, group).isEmpty());
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask() throws ExecutionException, InterruptedException;
  }

  private <T> T answer(Question<T> question) {
    try {
      return question.ask();
    } catch (ExecutionException e) {
      throw new CommandException(
          "Kafka at %s: %s".formatted(cluster.address().bootstrapServers(), e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("interrupted", e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
