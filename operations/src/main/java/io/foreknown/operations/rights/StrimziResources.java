package io.foreknown.operations.rights;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Rights, and the topics that they are about, as resources of the Strimzi operator; the names of
 * fields are those of its custom resource definitions ({@code kafka.strimzi.io/v1beta2}).
 */
public final class StrimziResources {
  /** As Kubernetes wants names (RFC 1123). */
  private static final Pattern NAME =
      Pattern.compile("(?=.{1,253}$)[a-z0-9]([-a-z0-9.]*[a-z0-9])?");

  private StrimziResources() {}

  /**
   * A {@code KafkaTopic} for each topic of the installation that the role uses, and one {@code
   * KafkaUser} with a password that the operator makes.
   *
   * @param user the name of the user
   * @param kafka the name of the {@code Kafka} resource
   */
  public static List<String> of(Rights rights, String user, String kafka, TopicSettings settings) {
    requireName("--user", user);
    requireName("--strimzi-cluster", kafka);
    List<String> lines = new ArrayList<>();
    for (Topic topic : rights.topics()) {
      if (settings.owns(topic)) {
        requireName("--prefix", settings.name(topic));
        topic(topic, kafka, settings, lines);
      }
    }
    user(rights, user, kafka, lines);
    lines.addAll(RegistryLines.of(rights));
    return lines;
  }

  private static void requireName(String option, String name) {
    require(
        NAME.matcher(name).matches(),
        "%s: '%s' cannot name a resource in Kubernetes: lower-case letters, digits, dashes and dots are expected",
        option,
        name);
  }

  private static void topic(Topic topic, String kafka, TopicSettings settings, List<String> lines) {
    head("KafkaTopic", settings.name(topic), kafka, lines);
    lines.add("  partitions: " + settings.partitions());
    lines.add("  replicas: " + settings.replication());
    lines.add("  config:");
    new TreeMap<>(settings.settings(topic))
        .forEach((name, value) -> lines.add("    %s: \"%s\"".formatted(name, value)));
  }

  private static void user(Rights rights, String user, String kafka, List<String> lines) {
    head("KafkaUser", user, kafka, lines);
    lines.add("  authentication:");
    lines.add("    type: scram-sha-512");
    lines.add("  authorization:");
    lines.add("    type: simple");
    lines.add("    acls:");
    for (Right right : rights.kafka()) {
      lines.add("      - resource:");
      lines.add("          type: " + type(right.resource()));
      lines.add("          name: \"%s\"".formatted(right.name()));
      lines.add("          patternType: " + (right.isOfPrefix() ? "prefix" : "literal"));
      lines.add("        operations: [%s]".formatted(Right.words(right.operations())));
    }
  }

  private static String type(ResourceType resource) {
    return resource == ResourceType.TRANSACTIONAL_ID ? "transactionalId" : Right.kind(resource);
  }

  private static void head(String kind, String name, String kafka, List<String> lines) {
    lines.add("---");
    lines.add("apiVersion: kafka.strimzi.io/v1beta2");
    lines.add("kind: " + kind);
    lines.add("metadata:");
    lines.add("  name: " + name);
    lines.add("  labels:");
    lines.add("    strimzi.io/cluster: " + kafka);
    lines.add("spec:");
  }
}
