package io.foreknown.schemas.topic;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.foreknown.domain.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Creates the topics of the catalogue with their schemas, and checks them on any cluster. */
public final class TopicAdmin {
  private final Admin admin;
  private final Registrar registrar;
  private final TopicSettings settings;

  /** Closes neither of the two clients. */
  public TopicAdmin(Admin admin, Registrar registrar, TopicSettings settings) {
    this.admin = admin;
    this.registrar = registrar;
    this.settings = settings;
  }

  /**
   * Creates what is missing of this installation and registers its schemas; returns the names of
   * the new topics, without those that another program has created meanwhile.
   */
  public List<String> create()
      throws ExecutionException, InterruptedException, IOException, RestClientException {
    Set<String> present = admin.listTopics().names().get();
    List<NewTopic> missing =
        own().stream()
            .filter(topic -> !present.contains(settings.name(topic)))
            .map(this::newTopic)
            .toList();
    List<String> created = new ArrayList<>();
    for (Map.Entry<String, KafkaFuture<Void>> topic :
        admin.createTopics(missing).values().entrySet()) {
      if (isCreated(topic.getValue())) {
        created.add(topic.getKey());
      }
    }
    for (Topic topic : own()) {
      registrar.register(topic, settings.name(topic));
    }
    return created;
  }

  /** Not if somebody else was faster. */
  private static boolean isCreated(KafkaFuture<Void> creation)
      throws ExecutionException, InterruptedException {
    try {
      creation.get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false;
      }
      throw e;
    }
  }

  private List<Topic> own() {
    return Arrays.stream(Topic.values()).filter(settings::owns).toList();
  }

  private NewTopic newTopic(Topic topic) {
    return new NewTopic(settings.name(topic), settings.partitions(), settings.replication())
        .configs(settings.settings(topic));
  }

  /**
   * Deletes all topics and schemas under the prefix, and the consumer group and internal topics of
   * an application; for runs that are over, also those that were killed or are half removed.
   * Returns the names of the deleted topics.
   */
  public List<String> remove(String applicationId)
      throws ExecutionException, InterruptedException, IOException, RestClientException {
    List<String> names =
        admin.listTopics().names().get().stream()
            .filter(
                name ->
                    name.startsWith(settings.prefix() + ".")
                        || name.startsWith(applicationId + "-"))
            .sorted()
            .toList();
    removeGroup(applicationId);
    admin.deleteTopics(names).all().get();
    for (Topic topic : own()) {
      registrar.remove(settings.name(topic));
    }
    return names;
  }

  /** A member that was killed counts until its session ends, so members are removed first. */
  private void removeGroup(String group) throws ExecutionException, InterruptedException {
    try {
      ConsumerGroupDescription described =
          admin.describeConsumerGroups(List.of(group)).all().get().get(group);
      if (described != null && !described.members().isEmpty()) {
        var all = new RemoveMembersFromConsumerGroupOptions();
        admin.removeMembersFromConsumerGroup(group, all).all().get();
      }
      admin.deleteConsumerGroups(List.of(group)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        throw e;
      }
    }
  }

  /**
   * All that differs from the catalogue, in words, and what is kept in fewer copies than chosen;
   * empty when nothing does.
   */
  public List<String> check()
      throws ExecutionException, InterruptedException, IOException, RestClientException {
    List<String> differences = check(List.of(Topic.values()));
    Set<String> present = admin.listTopics().names().get();
    NavigableSet<String> checked = internal(present);
    own().stream().map(settings::name).filter(present::contains).forEach(checked::add);
    differences.addAll(new CopiesCheck(admin, settings).differences(checked));
    return differences;
  }

  /**
   * The same of these topics, and of the internal ones that may be seen. Each is asked for by its
   * name: a list of all leaves out what the user may not see, as if it were missing.
   *
   * @throws ExecutionException by an authorization error if the user may not see one of them
   */
  public List<String> check(Collection<Topic> topics)
      throws ExecutionException, InterruptedException, IOException, RestClientException {
    List<String> differences = new ArrayList<>();
    Map<String, KafkaFuture<TopicDescription>> described =
        admin.describeTopics(topics.stream().map(settings::name).toList()).topicNameValues();
    for (Topic topic : topics) {
      String name = settings.name(topic);
      TopicDescription description = present(described.get(name));
      if (description != null) {
        checkTopic(topic, description, differences);
      } else {
        differences.add(name + ": the topic is missing");
      }
      if (!registrar.isRegistered(topic, name)) {
        differences.add(name + ": its schema is not registered");
      }
    }
    for (String name : internal(admin.listTopics().names().get())) {
      checkWidth(name, config(name), differences);
    }
    return differences;
  }

  /** What Kafka Streams has made for the pipeline, sorted. */
  private NavigableSet<String> internal(Set<String> present) {
    NavigableSet<String> internal = new TreeSet<>(present);
    internal.removeIf(name -> !name.startsWith(settings.applicationId() + "-"));
    return internal;
  }

  /**
   * Widens topics of this installation that an earlier release has made narrower.
   *
   * @param made those that have just been made, of which not every broker may know yet
   */
  public void widen(Collection<String> made) throws ExecutionException, InterruptedException {
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    for (Topic topic : own()) {
      if (!made.contains(settings.name(topic)) && isKnownAsTooNarrow(settings.name(topic))) {
        ConfigEntry wide = new ConfigEntry(Topic.WIDTH, topic.settings().get(Topic.WIDTH));
        changes.put(
            resource(settings.name(topic)),
            List.of(new AlterConfigOp(wide, AlterConfigOp.OpType.SET)));
      }
    }
    admin.incrementalAlterConfigs(changes).all().get();
  }

  /** Null: it is missing. */
  private static @Nullable TopicDescription present(@Nullable KafkaFuture<TopicDescription> asked)
      throws ExecutionException, InterruptedException {
    try {
      return asked == null ? null : asked.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return null;
      }
      throw e;
    }
  }

  private void checkTopic(Topic topic, TopicDescription description, List<String> differences)
      throws ExecutionException, InterruptedException {
    String name = description.name();
    if (settings.owns(topic) && description.partitions().size() != settings.partitions()) {
      differences.add(
          "%s: has %d partitions, %d are expected"
              .formatted(name, description.partitions().size(), settings.partitions()));
    }
    Config config = config(name);
    topic
        .settings()
        .forEach(
            (key, expected) -> {
              String value = value(config, key);
              if (!key.equals(Topic.WIDTH) && !expected.equals(value)) {
                differences.add(
                    "%s: %s is %s, %s is expected".formatted(name, key, value, expected));
              }
            });
    checkWidth(name, config, differences);
  }

  private static void checkWidth(String name, Config config, List<String> differences) {
    if (isTooNarrow(config)) {
      differences.add(
          "%s: %s is %s, %d or more is expected"
              .formatted(name, Topic.WIDTH, value(config, Topic.WIDTH), Limits.RECORD_BYTES));
    }
  }

  /** Not if the broker does not know it yet: then another program has just made it, and wide. */
  private boolean isKnownAsTooNarrow(String name) throws ExecutionException, InterruptedException {
    try {
      return isTooNarrow(config(name));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return false;
      }
      throw e;
    }
  }

  private static boolean isTooNarrow(Config config) {
    String width = value(config, Topic.WIDTH);
    return width == null || Long.parseLong(width) < Limits.RECORD_BYTES;
  }

  private static @Nullable String value(Config config, String key) {
    ConfigEntry entry = config.get(key);
    return entry == null ? null : entry.value();
  }

  private Config config(String name) throws ExecutionException, InterruptedException {
    ConfigResource resource = resource(name);
    Map<ConfigResource, Config> configs = admin.describeConfigs(List.of(resource)).all().get();
    return configs.getOrDefault(resource, new Config(List.of()));
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }
}
