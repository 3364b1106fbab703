package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's table of topics is what the catalogue says; if not, put what is expected there. */
class TopicTableTest {
  private static final String BEGIN = "<!-- topics -->\n";
  private static final String END = "<!-- /topics -->\n";

  @Test
  void readmeTellsTheCatalogue() {
    String readme = Pages.text(Pages.README);

    assertThat(readme).containsOnlyOnce(BEGIN).containsOnlyOnce(END);
    assertThat(readme.split(BEGIN, 2)[1].split(END, 2)[0]).isEqualTo(table());
  }

  private static String table() {
    return Arrays.stream(Topic.values())
        .map(TopicTableTest::row)
        .collect(
            Collectors.joining("", "| topic | key | value | cleanup |\n|---|---|---|---|\n", ""));
  }

  private static String row(Topic topic) {
    return "| `%s` | %s | `%s` | %s |\n"
        .formatted(
            topic.name(TopicSettings.DEFAULT_PREFIX),
            topic.key(),
            topic.blank().getSchema().getName(),
            cleanup(topic));
  }

  private static String cleanup(Topic topic) {
    boolean forEver = "-1".equals(topic.settings().get("retention.ms"));
    return topic.settings().get("cleanup.policy") + (forEver ? ", kept for ever" : "");
  }
}
