package io.foreknown.cli;

import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of topics is what the catalogue says. */
class TopicTableTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "topics.md");

  @Test
  void pageShowsTheCatalogue() throws IOException {
    DerivedText.assertPart(PAGE, "topics", table());
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
