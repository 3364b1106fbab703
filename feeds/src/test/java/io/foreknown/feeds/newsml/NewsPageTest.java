package io.foreknown.feeds.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.given.Page;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages on stories say of NewsML-G2 is what the reader does. */
class NewsPageTest {
  @Test
  void everyElementIsReportedOfAndNoOther() throws IOException {
    Set<String> known = new TreeSet<>(Set.of(NewsmlNames.NEWS_ITEM));
    Stream.of(
            NewsmlNames.ITEM_ONCE,
            NewsmlNames.ITEM_OFTEN,
            NewsmlNames.ITEM_META_ONCE,
            NewsmlNames.ITEM_META_OFTEN,
            NewsmlNames.CONTENT_META_ONCE,
            NewsmlNames.CONTENT_META_OFTEN)
        .forEach(known::addAll);

    assertThat(Page.named("reference/news.md").firstColumn("newsml"))
        .containsExactlyElementsOf(known);
  }

  @Test
  void otherItemsAreReportedOf() throws IOException {
    String page = Page.named("reference/news.md").text();

    assertThat(NewsmlNames.OTHER_ITEMS)
        .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }

  @Test
  void exampleIsRead() throws IOException {
    String item =
        """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x" standard="NewsML-G2"
          standardversion="2.35"><itemMeta><itemClass qcode="ninat:text"/><provider qcode="p:a"/>
          <versionCreated>2024-03-07T21:00:00Z</versionCreated></itemMeta>%s</newsItem>"""
            .formatted(Page.named("how-to/carry-claims-in-stories.md").block("xml"));

    assertThat(Given.told(Given.source(), item))
        .singleElement()
        .asString()
        .contains(
            "\"headline\":\"Embassy warns of attacks on concerts\"",
            "\"issuer\":{\"id\":\"org:us-embassy-moscow\",\"name\":\"US Embassy in Moscow\"}");
  }
}
