package io.foreknown.benchmarks.cluster;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Tells when an application has worked off its input topics and its own repartition topics, for any
 * application that reads by a consumer group.
 *
 * <p>All is done when the committed offsets equal the ends of all topics, and the ends are the same
 * before and after: at that moment nothing was left that could cause more. Under exactly-once an
 * offset is committed together with the results of its record. Ends are read uncommitted.
 */
public record TopicBacklog(Admin admin, String group, List<String> inputs) {
  private static final Duration LOOK = Duration.ofMillis(50);

  /**
   * Returns once all is done, or the bound is over; throws what the failure completes with, if it
   * does before.
   */
  public void await(Future<? extends Throwable> failure, Duration bound)
      throws ExecutionException, InterruptedException {
    long began = System.nanoTime();
    while (!isDone() && System.nanoTime() - began < bound.toNanos()) {
      pause(failure);
    }
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
    Stream<String> hops = internal(admin, group).filter(name -> name.endsWith("-repartition"));
    return ends(admin, Stream.concat(inputs.stream(), hops).toList());
  }

  /** The topics that an application has for itself. */
  public static Stream<String> internal(Admin admin, String application)
      throws ExecutionException, InterruptedException {
    return admin.listTopics().names().get().stream()
        .filter(name -> name.startsWith(application + "-"));
  }

  /** The ends of all partitions of these topics. */
  public static Map<TopicPartition, Long> ends(Admin admin, Collection<String> topics)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    admin
        .describeTopics(topics)
        .allTopicNames()
        .get()
        .forEach(
            (name, topic) ->
                topic.partitions().stream()
                    .map(each -> new TopicPartition(name, each.partition()))
                    .forEach(each -> wanted.put(each, OffsetSpec.latest())));
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin.listOffsets(wanted).all().get().forEach((each, end) -> ends.put(each, end.offset()));
    return ends;
  }
}
