package io.foreknown.operations.rights;

import static io.foreknown.domain.InvalidValueException.require;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/** Rights as commands of the tool that comes with Kafka. */
public final class AclLines {
  /** As a shell takes it between single quotes; Kafka itself allows more. */
  private static final Pattern USER = Pattern.compile("[^\\p{Cntrl}']{1,255}");

  private AclLines() {}

  /** Rights that can be given in one command. */
  private record Shape(ResourceType resource, PatternType pattern, Set<AclOperation> operations) {
    static Shape of(Right right) {
      return new Shape(right.resource(), right.pattern(), right.operations());
    }
  }

  /**
   * A line for each set of operations, and a comment for the Schema Registry, whose rights have no
   * tool in common.
   *
   * @param user as Kafka names it after {@code User:}, such as {@code desk} or {@code CN=desk}
   * @param bootstrapServers where the tool finds the cluster
   */
  public static List<String> of(Rights rights, String user, String bootstrapServers) {
    require(
        USER.matcher(user).matches(),
        "--user: 1 to 255 characters without quotes and line breaks are expected");
    Map<Shape, List<String>> names = new LinkedHashMap<>();
    rights
        .kafka()
        .forEach(
            right ->
                names
                    .computeIfAbsent(Shape.of(right), shape -> new ArrayList<>())
                    .add(right.name()));
    List<String> lines = new ArrayList<>();
    names.forEach((shape, of) -> lines.add(line(shape, of, user, bootstrapServers)));
    lines.addAll(RegistryLines.of(rights));
    return lines;
  }

  private static String line(
      Shape shape, List<String> names, String user, String bootstrapServers) {
    String operations =
        shape.operations().stream()
            .sorted()
            .map(operation -> " --operation " + Right.word(operation))
            .collect(Collectors.joining());
    String option = " --" + Right.kind(shape.resource()).replace(' ', '-') + " ";
    return "kafka-acls.sh --bootstrap-server %s --command-config admin.properties --add --allow-principal 'User:%s'%s%s%s"
        .formatted(
            bootstrapServers,
            user,
            operations,
            names.stream().map(option::concat).collect(Collectors.joining()),
            shape.pattern() == PatternType.PREFIXED ? " --resource-pattern-type prefixed" : "");
  }
}
