package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.operations.rights.Right;
import io.foreknown.operations.rights.Rights;
import io.foreknown.operations.rights.Rights.Subject;
import io.foreknown.operations.rights.Role;
import io.foreknown.schemas.topic.Registrar;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

/** The table of rights is what the program says; if not, put what is expected there. */
class RightsTableTest {
  private static final Path PAGE = Path.of("..", "docs", "how-to", "operations.md");
  private static final String BEGIN = "<!-- rights -->\n";
  private static final String END = "<!-- /rights -->\n";
  private static final TopicSettings SHOWN =
      new TopicSettings(TopicSettings.DEFAULT_PREFIX, TopicSettings.DEFAULT_PARTITIONS, (short) 3);

  @Test
  void thePageSaysWhatEachCommandNeeds() {
    String page = Pages.text(PAGE);

    assertThat(page).containsOnlyOnce(BEGIN).containsOnlyOnce(END);
    assertThat(page.split(BEGIN, 2)[1].split(END, 2)[0]).isEqualTo(table());
  }

  @Test
  void theHelpNamesEveryRole() {
    StringWriter help = new StringWriter();
    Main.commandLine().setOut(new PrintWriter(help)).execute("topics", "acls", "--help");

    assertThat(help.toString().replaceAll("\\s+", " "))
        .contains(Arrays.stream(Role.values()).map(Role::word).toList());
  }

  private static String table() {
    return Arrays.stream(Role.values())
        .map(RightsTableTest::row)
        .collect(
            Collectors.joining(
                "", "| `--for` | in Kafka | in the Schema Registry |\n|---|---|---|\n", ""));
  }

  private static String row(Role role) {
    Rights rights = Rights.of(role, SHOWN);
    return "| `%s` | %s | %s |\n".formatted(role.word(), kafka(rights), registry(rights));
  }

  private static String kafka(Rights rights) {
    Map<String, List<String>> byOperations = new LinkedHashMap<>();
    for (Right right : rights.kafka()) {
      String kind =
          right.resource() == ResourceType.TOPIC ? "" : Right.kind(right.resource()) + " ";
      byOperations
          .computeIfAbsent(kind + "\0" + Right.words(right.operations()), of -> new ArrayList<>())
          .add(topic(right.name()) + (right.isOfPrefix() ? "…" : ""));
    }
    return byOperations.entrySet().stream()
        .map(
            of -> {
              String[] kindAndOperations = of.getKey().split("\0", 2);
              return "%s%s: %s"
                  .formatted(kindAndOperations[0], names(of.getValue()), kindAndOperations[1]);
            })
        .collect(Collectors.joining("<br>"));
  }

  private static String registry(Rights rights) {
    Map<String, List<String>> byAccess = new LinkedHashMap<>();
    for (Subject subject : rights.registry()) {
      byAccess
          .computeIfAbsent(subject.access().word(), of -> new ArrayList<>())
          .add(
              Arrays.stream(Topic.values())
                  .filter(topic -> Registrar.subject(SHOWN.name(topic)).equals(subject.name()))
                  .map(Topic::word)
                  .findFirst()
                  .orElse("`" + subject.name() + "`…"));
    }
    return byAccess.entrySet().stream()
        .map(of -> "%s: %s".formatted(of.getKey(), names(of.getValue())))
        .collect(Collectors.joining("<br>"));
  }

  private static String topic(String name) {
    return Arrays.stream(Topic.values())
        .filter(topic -> SHOWN.name(topic).equals(name))
        .map(Topic::word)
        .findFirst()
        .orElse("`" + name + "`");
  }

  private static String names(List<String> names) {
    List<String> all = Arrays.stream(Topic.values()).map(Topic::word).toList();
    List<String> shown = all.stream().filter(word -> !word.equals("audit")).toList();
    if (names.containsAll(all)) {
      return joined("all topics", all, names);
    }
    if (names.containsAll(shown)) {
      return joined("all topics but audit", shown, names);
    }
    List<String> readings = Topic.readings().stream().map(Topic::word).toList();
    List<String> piped = shown.stream().filter(word -> !readings.contains(word)).toList();
    return names.containsAll(piped)
        ? joined("all topics but audit, proposals and stories", piped, names)
        : String.join(", ", names);
  }

  private static String joined(String instead, List<String> of, List<String> names) {
    return Stream.concat(Stream.of(instead), names.stream().filter(name -> !of.contains(name)))
        .collect(Collectors.joining(", "));
  }
}
