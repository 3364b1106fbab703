package io.foreknown.schemas.topic;

import io.foreknown.domain.words.CountWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Whether topics survive the loss of a broker. It stops nobody from working, for many clusters are
 * run otherwise on purpose.
 */
record CopiesCheck(Admin admin, TopicSettings settings) {
  /** Of topics that are there, in words. */
  List<String> differences(Collection<String> topics)
      throws ExecutionException, InterruptedException {
    List<String> differences = new ArrayList<>();
    Map<String, TopicDescription> described = admin.describeTopics(topics).allTopicNames().get();
    Map<ConfigResource, Config> configs =
        admin.describeConfigs(topics.stream().map(CopiesCheck::resource).toList()).all().get();
    for (String topic : topics) {
      TopicDescription description = described.get(topic);
      Config config = configs.get(resource(topic));
      if (description != null && config != null) {
        checkCopies(description, differences);
        checkWritten(topic, config, differences);
      }
    }
    return differences;
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }

  private void checkCopies(TopicDescription description, List<String> differences) {
    description.partitions().stream()
        .filter(partition -> partition.replicas().size() < settings.replication())
        .findFirst()
        .ifPresent(
            partition ->
                differences.add(
                    "%s: partition %d has %s, %d are expected"
                        .formatted(
                            description.name(),
                            partition.partition(),
                            CountWords.of(partition.replicas().size(), "copy", "copies"),
                            settings.replication())));
  }

  /** Too few: a record may be lost with one broker. Too many: no broker may be away. */
  private void checkWritten(String topic, Config config, List<String> differences) {
    ConfigEntry entry = config.get(TopicSettings.COPIES_WRITTEN);
    int written = entry == null || entry.value() == null ? 1 : Integer.parseInt(entry.value());
    boolean isTooFew = written < settings.copiesWritten();
    boolean isTooMany = settings.replication() > 1 && written >= settings.replication();
    if (isTooFew || isTooMany) {
      differences.add(
          "%s: %s is %d, %d is expected of %d copies"
              .formatted(
                  topic,
                  TopicSettings.COPIES_WRITTEN,
                  written,
                  settings.copiesWritten(),
                  settings.replication()));
    }
  }
}
