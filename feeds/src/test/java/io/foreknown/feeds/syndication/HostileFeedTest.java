package io.foreknown.feeds.syndication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.given.HeapMemory;
import io.foreknown.feeds.given.Repeated;
import io.foreknown.feeds.given.ThisThread;
import io.foreknown.feeds.given.Told;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feeds made to do harm. */
class HostileFeedTest {
  private static final long HUGE = 100_000_000;
  private static final String LAST = "<item><link>last.html</link></item></channel></rss>";

  private final SyndicationSource source = new SyndicationSource(new HeapMemory(), Care.MENDING);

  @Test
  void hugeEntriesAreReadPastInBoundedMemoryAndTheNextIsRead() {
    long before = ThisThread.allocatedBytes();
    List<String> given =
        told(
            Repeated.between(
                "<rss><channel><item><description>", "x", HUGE, "</description></item>" + LAST));

    assertThat(ThisThread.allocatedBytes() - before).isLessThan(HUGE);
    assertThat(given)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("1 TOO_LARGE\n  item: at most"),
            second -> assertThat(second).isEqualTo("1 linked: last.html"));
  }

  @Test
  void documentTypesAndEntitiesAreRefused() {
    assertThat(told("<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss>&x;</rss>"))
        .containsExactly("1 MALFORMED\n  has a document type, none is allowed");
    assertThat(told("<rss><channel><item><title>&mine;</title></item>" + LAST))
        .containsExactly(
            "1 MALFORMED\n  item: refers to the entity 'mine', which neither XML nor HTML knows",
            "1 linked: last.html");
  }

  @Test
  void namesOfHtmlInOneEntryDoNotCostTheNext() {
    assertThat(
            told(
                "<rss><channel><item><title a='&copy;'>Wind&nbsp;&amp; rain</title></item>" + LAST))
        .containsExactly("1 no claim: has no JSON-LD and no link", "1 linked: last.html");
  }

  @Test
  void blanksBeforeTheDeclarationAreCountedAsLinesAndNoMore() {
    String feed = "\r\n \n<?xml version='1.0'?>\n<rss><channel>" + LAST;

    assertThat(told(feed)).containsExactly("4 linked: last.html");
    assertThat(told("\uFEFF" + feed)).containsExactly("4 linked: last.html");
    assertThat(told("\n\n<?xml version='1.0'?>\n<rss><channel></rss>"))
        .singleElement()
        .asString()
        .startsWith("4 MALFORMED");
  }

  @Test
  void linksAreRelativeToTheBaseAroundThem() {
    String entry = "<entry><title>t</title><link rel='alternate' href='b.html'%s/></entry>";
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='sub/'>"
            + entry.formatted("")
            + entry.formatted(" xml:base='deep/'")
            + entry.formatted(" xml:base='https://paper.example/a/'")
            + entry.formatted(" xml:base='::'")
            + "</feed>";

    assertThat(told(feed))
        .containsExactly(
            "1 linked: sub/b.html",
            "1 linked: sub/deep/b.html",
            "1 linked: https://paper.example/a/b.html",
            "1 linked: b.html");
  }

  @Test
  void whatRomeCannotReadIsPassedOverOrRefusedAndTheNextIsRead() {
    List<String> strange =
        List.of(
            "<item><pubDate>99999999999999</pubDate><guid isPermaLink='x'/></item>",
            "<item xmlns:x='-1'><x:y/><enclosure url='' length='-9e99'/><source/></item>",
            "<item><category domain=''/><link>\u0000</link></item>".replace("\u0000", "&#x1F;"),
            "<item><link> </link><author/><comments/><title> </title></item>",
            "<item><item><link>inner.html</link></item></item>");

    for (String item : strange.subList(0, 2)) {
      assertThat(told("<rss><channel>" + item + LAST))
          .hasSize(2)
          .last()
          .isEqualTo("1 linked: last.html");
    }
    assertThat(told("<rss><channel>" + strange.get(2) + LAST))
        .first()
        .asString()
        .contains("MALFORMED");
    assertThat(told("<rss><channel>" + strange.get(3) + LAST))
        .containsExactly("1 no claim: has no JSON-LD and no link", "1 linked: last.html");
    assertThat(told("<rss><channel>" + strange.get(4) + LAST))
        .containsExactly("1 no claim: has no JSON-LD and no link", "1 linked: last.html");
  }

  @Test
  void oneBrokenEntryCostsNoOther() {
    for (String broken : List.of("&", "<x:y/>", "\u0001", "&#x2;", "<b>", "<a b='x & y'/>")) {
      assertThat(told("<rss><channel>\n<item><title>" + broken + "</title></item>\n" + LAST))
          .hasSize(2)
          .satisfiesExactly(
              first -> assertThat(first).startsWith("2 MALFORMED\n  item: is not XML: "),
              second -> assertThat(second).isEqualTo("3 linked: last.html"));
      assertThat(
              told(
                  "<a:feed xmlns:a='http://www.w3.org/2005/Atom'>\n<a:entry>"
                      + broken
                      + "</a:entry>\n<a:entry><a:link href='b.html'/></a:entry></a:feed>"))
          .hasSize(2)
          .satisfiesExactly(
              first -> assertThat(first).startsWith("2 MALFORMED\n  a:entry: is not XML: "),
              second -> assertThat(second).isEqualTo("3 linked: b.html"));
    }
  }

  @Test
  void aGuidIsALinkUnlessItSaysThatItIsNone() {
    String item = "<item><guid%s>https://paper.example/a</guid></item>";

    assertThat(told("<rss><channel>" + item.formatted("") + LAST))
        .first()
        .isEqualTo("1 linked: https://paper.example/a");
    assertThat(told("<rss><channel>" + item.formatted(" isPermaLink='true'") + LAST))
        .first()
        .isEqualTo("1 linked: https://paper.example/a");
    assertThat(told("<rss><channel>" + item.formatted(" isPermaLink='false'") + LAST))
        .first()
        .isEqualTo("1 no claim: has no JSON-LD and no link");
    assertThat(told("<rss><channel><item><guid>tag:a</guid></item>" + LAST))
        .first()
        .isEqualTo("1 no claim: has no JSON-LD and no link");
  }

  @Test
  void yearOfFiveDigitsIsNoDate() {
    String entry =
        "<item><dc:date xmlns:dc='http://purl.org/dc/elements/1.1/'>40075</dc:date></item>";

    assertThat(told("<rss><channel>" + entry + LAST))
        .containsExactly("1 no claim: has no JSON-LD and no link", "1 linked: last.html");
  }

  @Test
  void deepPagesInAnEntryAreRead() {
    String deep = "&lt;div>".repeat(200_000);

    assertThat(told("<rss><channel><item><description>" + deep + "</description></item>" + LAST))
        .containsExactly("1 no claim: has no JSON-LD and no link", "1 linked: last.html");
  }

  @Test
  void whatFeedsLinkToIsReadAsWhatItIs() {
    assertThat(told("<html></html>"))
        .containsExactly("1 no claim: holds no fact check and no article");
    assertThat(told("{\"@type\": \"Thing\"}")).containsExactly("1 no claim: is of type 'Thing'");
  }

  private List<String> told(String document) {
    return told(new ByteArrayInputStream(document.getBytes(UTF_8)));
  }

  private List<String> told(InputStream document) {
    return source.read(document, "feed.xml").map((Item item) -> Told.of(item)).toList();
  }
}
