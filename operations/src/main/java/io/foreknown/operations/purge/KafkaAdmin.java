package io.foreknown.operations.purge;

import static java.util.stream.Collectors.toMap;

import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.cluster.GroupMembers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DeletedRecords;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.PolicyViolationException;

/** What is asked of the brokers; what they refuse ends the command in one line. */
final class KafkaAdmin implements AutoCloseable {
  /** Between two looks at what changes by itself. */
  static final Duration PAUSE = Duration.ofMillis(200);

  private static final int TRIES = 150;

  private final Admin admin;
  private final Cluster cluster;
  private final String address;
  private final Consumer<Step> watch;

  KafkaAdmin(Cluster cluster, Consumer<Step> watch) {
    this.admin = cluster.admin();
    this.cluster = cluster;
    this.address = cluster.address().bootstrapServers();
    this.watch = watch;
  }

  /** What they hold, for who goes on where a group is. */
  PartitionReader records(String group) {
    return new PartitionReader(cluster, group, () -> watch.accept(Step.TRANSACTION_OPEN));
  }

  private <T> T answer(KafkaFuture<T> asked) {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      String message = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
      throw new CommandException("Kafka at %s: %s".formatted(address, message), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("interrupted", e);
    }
  }

  Set<String> topics() {
    return answer(admin.listTopics().names());
  }

  /** All partitions of these topics. */
  List<TopicPartition> partitions(Collection<String> topics) {
    List<TopicPartition> partitions = new ArrayList<>();
    answer(admin.describeTopics(topics).allTopicNames())
        .forEach(
            (topic, description) ->
                description
                    .partitions()
                    .forEach(of -> partitions.add(new TopicPartition(topic, of.partition()))));
    return partitions;
  }

  /** Where they begin. */
  Map<TopicPartition, Long> starts(Collection<TopicPartition> partitions) {
    return offsets(partitions, OffsetSpec.earliest());
  }

  /** Where they end, with what is not committed. */
  Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
    return offsets(partitions, OffsetSpec.latest());
  }

  private Map<TopicPartition, Long> offsets(Collection<TopicPartition> of, OffsetSpec which) {
    Map<TopicPartition, OffsetSpec> asked =
        of.stream().collect(toMap(Function.identity(), any -> which));
    Map<TopicPartition, ListOffsetsResultInfo> answered = answer(admin.listOffsets(asked).all());
    Map<TopicPartition, Long> offsets = new HashMap<>();
    answered.forEach((partition, info) -> offsets.put(partition, info.offset()));
    return offsets;
  }

  /** Who works in a group, with all its threads: where it runs, and the name of the client. */
  List<String> members(String group) {
    try {
      return GroupMembers.of(admin, group).stream()
          .map(member -> instance(member.clientId()) + " on " + member.host().replace("/", ""))
          .distinct()
          .sorted()
          .toList();
    } catch (ExecutionException e) {
      throw new CommandException("Kafka at %s: %s".formatted(address, e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("interrupted", e);
    }
  }

  private static String instance(String thread) {
    return thread.replaceFirst("-StreamThread-.*", "");
  }

  /** How far a group has come. */
  Map<TopicPartition, OffsetAndMetadata> committed(String group) {
    return answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
  }

  /** The settings of topics, by name. */
  Map<String, Config> settings(Collection<String> topics) {
    Map<String, Config> settings = new TreeMap<>();
    answer(admin.describeConfigs(topics.stream().map(KafkaAdmin::resource).toList()).all())
        .forEach((topic, config) -> settings.put(topic.name(), config));
    return settings;
  }

  void alter(Map<String, ? extends Collection<AlterConfigOp>> changes) {
    Map<ConfigResource, Collection<AlterConfigOp>> asked = new HashMap<>();
    changes.forEach((topic, ops) -> asked.put(resource(topic), List.copyOf(ops)));
    answer(admin.incrementalAlterConfigs(asked).all());
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }

  /** Sets where a group goes on, of which nobody is at work. */
  void move(String group, Map<TopicPartition, OffsetAndMetadata> offsets) {
    answer(admin.alterConsumerGroupOffsets(group, offsets).all());
  }

  /**
   * Takes away what lies before these offsets. A log learns a moment after its broker that it may
   * be cut, so what is refused is asked again for a while.
   */
  void cut(Map<TopicPartition, Long> before) {
    Map<TopicPartition, Long> left = new HashMap<>(before);
    for (int tries = 1; !left.isEmpty(); tries++) {
      Map<TopicPartition, RecordsToDelete> asked = new HashMap<>();
      left.forEach((of, offset) -> asked.put(of, RecordsToDelete.beforeOffset(offset)));
      boolean isLast = tries == TRIES;
      admin
          .deleteRecords(asked)
          .lowWatermarks()
          .forEach(
              (of, cut) -> {
                if (isLast || isCut(cut)) {
                  left.remove(of);
                  answer(cut);
                }
              });
      if (!left.isEmpty()) {
        pause();
      }
    }
  }

  /** Not if the policy stands against it. */
  private static boolean isCut(KafkaFuture<DeletedRecords> cut) {
    try {
      cut.get();
      return true;
    } catch (ExecutionException e) {
      return !(e.getCause() instanceof PolicyViolationException);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("interrupted", e);
    }
  }

  /** Until logs know what their broker knows. */
  static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
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
