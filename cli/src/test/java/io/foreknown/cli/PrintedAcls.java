package io.foreknown.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Lines of kafka-acls.sh, read as that tool reads them. */
final class PrintedAcls {
  private static final String ANYWHERE = "*";

  private PrintedAcls() {}

  /** What all lines allow that are no comments. */
  static List<AclBinding> of(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> read(line).stream())
        .toList();
  }

  private static List<AclBinding> read(String line) {
    List<AclOperation> operations = new ArrayList<>();
    List<ResourcePattern> resources = new ArrayList<>();
    PatternType pattern =
        line.contains(" --resource-pattern-type prefixed")
            ? PatternType.PREFIXED
            : PatternType.LITERAL;
    String principal = "";
    String[] words = line.split(" +", -1);
    for (int i = 1; i < words.length - 1; i++) {
      String value = words[i + 1];
      switch (words[i]) {
        case "--allow-principal" -> principal = value.replace("'", "");
        case "--operation" -> operations.add(operation(value));
        case "--topic" -> resources.add(new ResourcePattern(ResourceType.TOPIC, value, pattern));
        case "--group" -> resources.add(new ResourcePattern(ResourceType.GROUP, value, pattern));
        case "--transactional-id" ->
            resources.add(new ResourcePattern(ResourceType.TRANSACTIONAL_ID, value, pattern));
        default -> {
          // Of no concern here.
        }
      }
    }
    List<AclBinding> all = new ArrayList<>();
    for (ResourcePattern resource : resources) {
      for (AclOperation operation : operations) {
        all.add(
            new AclBinding(
                resource,
                new AccessControlEntry(principal, ANYWHERE, operation, AclPermissionType.ALLOW)));
      }
    }
    return all;
  }

  private static AclOperation operation(String word) {
    return AclOperation.fromString(
        word.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
  }
}
