package io.foreknown.feeds.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.xml.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdom2.Attribute;
import org.junit.jupiter.api.Test;

/** What ROME is given of an entry. */
class FeedDialectTest {
  @Test
  void attributesThatRomeDoesNotReadAreKeptFromJdomWhichComparesEachWithAllBefore() {
    Map<String, String> many = new HashMap<>(Map.of("type", "html", "xml:base", "deep/"));
    for (int i = 0; i < 1_000; i++) {
      many.put("a" + i, "1");
    }
    Element description = element("description", many, List.of());
    Element item = element("item", many, List.of(description));

    org.jdom2.Element given =
        FeedDialect.of(item)
            .feedOf(item)
            .getRootElement()
            .getChild("channel")
            .getChild("item")
            .getChild("description");

    assertThat(given.getAttributes()).extracting(Attribute::getName).containsExactly("type");
    assertThat(given.getParentElement().getAttributes())
        .extracting(Attribute::getName)
        .containsExactly("type");
  }

  private static Element element(
      String name, Map<String, String> attributes, List<Element> children) {
    return new Element("", name, attributes, "", children, 1);
  }
}
