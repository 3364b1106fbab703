package io.foreknown.operations.purge;

import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Topics as they must be while records are cut off: a compacted one is deleted from as well, but by
 * nobody else, and for a moment every record begins a new file. Closing sets them back; after a
 * crash {@link #tighten} does.
 */
final class RelaxedTopicConfig implements AutoCloseable {
  private static final String POLICY = "cleanup.policy";
  private static final String RETENTION = "retention.ms";
  private static final String SEGMENT = "segment.ms";
  private static final String COMPACT = "compact";
  private static final String BOTH = "compact,delete";
  private static final String AT_ONCE = "1";

  private final KafkaAdmin kafkaAdmin;
  private final TopicSettings names;
  private final Map<String, Config> before;

  private RelaxedTopicConfig(
      KafkaAdmin kafkaAdmin, TopicSettings names, Map<String, Config> before) {
    this.kafkaAdmin = kafkaAdmin;
    this.names = names;
    this.before = before;
  }

  /** Loosens these topics. */
  static RelaxedTopicConfig of(
      KafkaAdmin kafkaAdmin, TopicSettings names, Collection<String> topics) {
    RelaxedTopicConfig relaxedTopicConfig =
        new RelaxedTopicConfig(kafkaAdmin, names, kafkaAdmin.settings(topics));
    Map<String, List<AlterConfigOp>> changes = new HashMap<>();
    relaxedTopicConfig.before.forEach(
        (topic, config) -> {
          if (COMPACT.equals(value(config, POLICY))) {
            changes.put(topic, List.of(set(POLICY, BOTH), set(RETENTION, "-1")));
          }
        });
    kafkaAdmin.alter(changes);
    return relaxedTopicConfig;
  }

  /** Has the next record of each partition begin a new file; returns once brokers know it. */
  void splitFiles() {
    Map<String, List<AlterConfigOp>> changes = new HashMap<>();
    before.keySet().forEach(topic -> changes.put(topic, List.of(set(SEGMENT, AT_ONCE))));
    kafkaAdmin.alter(changes);
    while (kafkaAdmin.settings(before.keySet()).values().stream()
        .anyMatch(config -> !AT_ONCE.equals(value(config, SEGMENT)))) {
      KafkaAdmin.pause();
    }
    KafkaAdmin.pause();
  }

  @Override
  public void close() {
    Map<String, List<AlterConfigOp>> changes = new HashMap<>();
    before.forEach(
        (topic, config) -> {
          List<AlterConfigOp> ops = new ArrayList<>(List.of(back(topic, config, SEGMENT)));
          if (value(config, POLICY).contains(COMPACT)) {
            ops.add(set(POLICY, COMPACT));
            ops.add(back(topic, config, RETENTION));
          }
          changes.put(topic, ops);
        });
    kafkaAdmin.alter(changes);
  }

  /** Sets topics back that were found loosened, as after a crash. */
  static void tighten(KafkaAdmin kafkaAdmin, TopicSettings names, Collection<String> topics) {
    Map<String, Config> found = new HashMap<>(kafkaAdmin.settings(topics));
    found
        .values()
        .removeIf(
            config ->
                !AT_ONCE.equals(value(config, SEGMENT))
                    && !(value(config, POLICY).contains(COMPACT)
                        && value(config, POLICY).contains("delete")));
    if (!found.isEmpty()) {
      new RelaxedTopicConfig(kafkaAdmin, names, found).close();
    }
  }

  /** As it was set for this topic, but for our own settings; else as it is for all. */
  private AlterConfigOp back(String topic, Config config, String name) {
    ConfigEntry entry = config.get(name);
    String ours = name.equals(SEGMENT) ? AT_ONCE : "-1";
    if (entry != null
        && entry.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG
        && !ours.equals(entry.value())) {
      return set(name, entry.value());
    }
    String declared = declared(topic, name);
    return declared == null
        ? new AlterConfigOp(new ConfigEntry(name, null), OpType.DELETE)
        : set(name, declared);
  }

  private @Nullable String declared(String topic, String name) {
    return Arrays.stream(Topic.values())
        .filter(of -> names.name(of).equals(topic))
        .map(of -> of.settings().get(name))
        .filter(value -> value != null)
        .findFirst()
        .orElse(null);
  }

  private static String value(Config config, String name) {
    ConfigEntry entry = config.get(name);
    return entry == null || entry.value() == null ? "" : entry.value();
  }

  private static AlterConfigOp set(String name, String value) {
    return new AlterConfigOp(new ConfigEntry(name, value), OpType.SET);
  }

  /** Takes away what lies before these offsets. */
  void cut(Map<TopicPartition, Long> offsets) {
    kafkaAdmin.cut(offsets);
  }
}
