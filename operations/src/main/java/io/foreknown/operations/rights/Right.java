package io.foreknown.operations.rights;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What may be done with one resource of a Kafka cluster.
 *
 * @param resource a topic, a group or a transactional id
 * @param name its name, or what its name begins with
 * @param pattern {@code LITERAL} or {@code PREFIXED}
 * @param operations without those that Kafka allows along with another: Describe with Read, Write
 *     or Delete (KIP-11)
 */
public record Right(
    ResourceType resource, String name, PatternType pattern, Set<AclOperation> operations) {
  /** Copies the operations. */
  public Right {
    operations = Set.copyOf(operations);
  }

  static Right topic(String name, AclOperation... operations) {
    return new Right(ResourceType.TOPIC, name, PatternType.LITERAL, set(operations));
  }

  static Right topicsFrom(String prefix, AclOperation... operations) {
    return new Right(ResourceType.TOPIC, prefix, PatternType.PREFIXED, set(operations));
  }

  static Right group(String name, AclOperation... operations) {
    return new Right(ResourceType.GROUP, name, PatternType.LITERAL, set(operations));
  }

  static Right groupsFrom(String prefix, AclOperation... operations) {
    return new Right(ResourceType.GROUP, prefix, PatternType.PREFIXED, set(operations));
  }

  static Right transactions(String name) {
    return new Right(
        ResourceType.TRANSACTIONAL_ID, name, PatternType.LITERAL, set(AclOperation.WRITE));
  }

  static Right transactionsFrom(String prefix) {
    return new Right(
        ResourceType.TRANSACTIONAL_ID, prefix, PatternType.PREFIXED, set(AclOperation.WRITE));
  }

  private static Set<AclOperation> set(AclOperation... operations) {
    return Arrays.stream(operations)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(AclOperation.class)));
  }

  /** Whether it holds for all names that begin with its own. */
  public boolean isOfPrefix() {
    return pattern == PatternType.PREFIXED;
  }

  /** Whether it is about a resource of this kind and name. */
  public boolean covers(ResourceType kind, String named) {
    return resource == kind && (isOfPrefix() ? named.startsWith(name) : named.equals(name));
  }

  /** What it is about, such as {@code the topics foreknown.pipeline-…}. */
  public String words() {
    return isOfPrefix()
        ? "the %ss %s…".formatted(kind(resource), name)
        : "the %s %s".formatted(kind(resource), name);
  }

  /** A kind of resource in words. */
  public static String kind(ResourceType resource) {
    return resource.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Operations as Kafka's tools write them, such as {@code Read, DescribeConfigs}. */
  public static String words(Collection<AclOperation> operations) {
    return operations.stream().sorted().map(Right::word).collect(Collectors.joining(", "));
  }

  /** An operation as Kafka's tools write it, such as {@code DescribeConfigs}. */
  static String word(AclOperation operation) {
    return Arrays.stream(operation.name().split("_"))
        .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
