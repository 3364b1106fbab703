package io.foreknown.benchmarks.cluster;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Tells when an application has worked off its input topics and its own repartition topics, for any
 * application that reads by a consumer group.
 *
 * <p>All is done when the committed offsets equal the ends of all topics, and the ends are the same
 * before and after: at that moment nothing was left that could cause more. Under exactly-once an
 * offset is committed together with the results of its record.
 */
public final class TopicBacklog {
  private static final Duration LOOK = Duration.ofMillis(50);

  private final Admin admin;
  private final String group;
  private final List<String> inputs;
  private final IsolationLevel ends;

  /** Does not close the client; the isolation decides whether open transactions count. */
  public TopicBacklog(Admin admin, String group, List<String> inputs, IsolationLevel ends) {
    this.admin = admin;
    this.group = group;
    this.inputs = inputs;
    this.ends = ends;
  }

  /**
   * Returns once all is done, or the bound is over; throws what the failure completes with, if it
   * does before.
   *
   * @return whether all is done
   */
  public boolean await(Future<? extends Throwable> failure, Duration bound)
      throws ExecutionException, InterruptedException {
    long began = System.nanoTime();
    boolean done = isDone();
    while (!done && System.nanoTime() - began < bound.toNanos()) {
      pause(failure);
      done = isDone();
    }
    return done;
  }

  private static void pause(Future<? extends Throwable> failure)
      throws ExecutionException, InterruptedException {
    try {
      Throwable cause = failure.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      throw new IllegalStateException("the application stopped by itself", cause);
    } catch (TimeoutException stillRunning) {
      return;
    }
  }

  private boolean isDone() throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> before = ends();
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    return before.entrySet().stream().allMatch(end -> isReached(end, committed.get(end.getKey())))
        && before.equals(ends());
  }

  private static boolean isReached(
      Map.Entry<TopicPartition, Long> end, @Nullable OffsetAndMetadata committed) {
    return end.getValue() <= (committed == null ? 0 : committed.offset());
  }

  private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
    List<String> topics =
        Stream.concat(
                inputs.stream(),
                new TreeSet<>(admin.listTopics().names().get())
                    .stream().filter(this::isRepartition))
            .toList();
    return ends(admin, topics, ends);
  }

  private boolean isRepartition(String topic) {
    return topic.startsWith(group + "-") && topic.endsWith("-repartition");
  }

  /** The ends of all partitions of these topics. */
  public static Map<TopicPartition, Long> ends(
      Admin admin, List<String> topics, IsolationLevel isolation)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    for (TopicDescription topic : admin.describeTopics(topics).allTopicNames().get().values()) {
      topic
          .partitions()
          .forEach(
              partition ->
                  wanted.put(
                      new TopicPartition(topic.name(), partition.partition()),
                      OffsetSpec.latest()));
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin
        .listOffsets(wanted, new ListOffsetsOptions(isolation))
        .all()
        .get()
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }
}
