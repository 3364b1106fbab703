package io.foreknown.feeds.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.given.Page;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the pages on stories say of ninjs is what the reader does. */
class NewsPageTest {
  @Test
  void everyPropertyIsReportedOfAndNoOther() throws IOException {
    Set<String> known = new TreeSet<>(NinjsProperties.PROPERTIES.keySet());
    NinjsProperties.PREFIXES.forEach(prefix -> known.add(prefix + "…"));

    assertThat(Page.named("reference/news.md").firstColumn("ninjs"))
        .containsExactlyElementsOf(known);
  }

  @Test
  void exampleIsRead() throws IOException {
    List<String> given =
        Given.told(Given.source(), Page.named("how-to/carry-claims-in-stories.md").block("json"));

    assertThat(given)
        .singleElement()
        .asString()
        .contains(
            "\"id\":\"story:https://news.example.org/items/17#alert\"",
            "\"targets\":[{\"id\":\"geonames:524901\",\"name\":\"Moscow\"}]");
  }

  @Test
  void ourSchemaHasTheNameOfTheProperty() throws IOException {
    String schema = Page.named("news/ninjs-with-claims.schema.json").text();

    assertThat(NinjsChecks.WRITTEN.stream().filter(name -> schema.contains("\"" + name + "\"")))
        .as(NinjsChecks.WRITTEN.stream().collect(Collectors.joining(" or ")))
        .hasSize(1);
  }
}
