package io.foreknown.feeds.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.newsml.NewsmlBodies;
import io.foreknown.feeds.ninjs.NinjsBodies;
import io.foreknown.feeds.syndication.SyndicationBodies;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The text of stories, out of all that they come in. */
class BodiesTest {
  private static final String LONG =
      "The river burst its banks on Friday and the lower town was under water by the evening.";

  private static List<BodyItem> read(BodySource source, String content) {
    return source.read(new ByteArrayInputStream(content.getBytes(UTF_8)), "dir/story").toList();
  }

  private static Body body(BodySource source, String content) {
    List<BodyItem> items = read(source, content);
    assertThat(items).singleElement().isInstanceOf(BodyItem.Found.class);
    return ((BodyItem.Found) items.get(0)).body();
  }

  private static String why(BodySource source, String content) {
    List<BodyItem> items = read(source, content);
    assertThat(items).singleElement().isInstanceOf(BodyItem.Refused.class);
    return ((BodyItem.Refused) items.get(0)).why();
  }

  @Test
  void aFirstLineWithoutAnEndIsTheHeadline() {
    Body body = body(new TextBodies(), "River bursts its banks\n\n" + LONG);
    assertThat(body.headline()).isEqualTo("River bursts its banks");
    assertThat(body.id()).isEqualTo("story");
    assertThat(body(new TextBodies(), "It is over.\n\n" + LONG).headline()).isNull();
  }

  @Test
  void textThatIsNoneIsRefused() {
    assertThat(why(new TextBodies(), " \n")).isEqualTo("holds no text");
    assertThat(why(new TextBodies(), "a".repeat(Body.BYTES + 1))).isEqualTo(BodyBytes.LIMIT);
    assertThat(new TextBodies().read(new ByteArrayInputStream(new byte[] {'a', (byte) 0xff}), "f"))
        .singleElement()
        .isInstanceOf(BodyItem.Refused.class);
  }

  @Test
  void jsonLdGoesBeforeTheParagraphsOfAPage() {
    Body body =
        body(
            new HtmlBodies(),
            """
            <html lang="fr"><head><link rel="canonical" href="https://example.org/flood">
            <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Flood",
              "inLanguage": "en", "datePublished": "2025-03-14T09:00:00Z", "publisher": {"name": "The Example"},
              "articleBody": "One.\\n\\nTwo."}]}</script></head><body><p>%s</p></body></html>
            """
                .formatted(LONG));
    assertThat(body)
        .isEqualTo(
            new Body(
                "https://example.org/flood",
                1,
                "https://example.org/flood",
                "Flood",
                "The Example",
                "en",
                Instant.parse("2025-03-14T09:00:00Z"),
                null,
                "One.\n\nTwo."));
  }

  @Test
  void withoutJsonLdTheDensestRunOfParagraphsIsTheStory() {
    Body body =
        body(
            new HtmlBodies(),
            """
            <html><body><nav><p>%1$s</p></nav><div class="cookie-banner"><p>We use cookies, and more of them than you would ever want to eat.</p></div>
            <main><h1>Flood</h1><p>%1$s</p><figure><figcaption><p>A caption that is as long as a paragraph of a story may be.</p></figcaption></figure>
            <p>Nobody was hurt, said the mayor, who had been there all night.</p><p><a href="/x">Another story that is linked to from here, and no part of it</a></p></main>
            <div class="comments"><p>%1$s</p><p>%1$s</p><p>%1$s</p></div></body></html>
            """
                .formatted(LONG));
    assertThat(body.text())
        .isEqualTo(LONG + "\n\nNobody was hurt, said the mayor, who had been there all night.");
    assertThat(body.headline()).isEqualTo("Flood");
  }

  @Test
  void whatIsMarkedAsTheBodyIsIt() {
    assertThat(
            body(
                    new HtmlBodies(),
                    "<div itemprop=articleBody><p>One.</p><p>Two <b>of</b> them.</p></div>")
                .text())
        .isEqualTo("One.\n\nTwo of them.");
  }

  @Test
  void aPageWithoutAStoryIsRefused() {
    assertThat(why(new HtmlBodies(), "<p>Short.</p>")).isEqualTo("holds no text of a story");
    assertThat(
            why(new HtmlBodies(), "<script type='application/ld+json'>{\"articleBody\": </script>"))
        .isEqualTo("holds no text of a story");
    assertThat(why(new HtmlBodies(), "<div>".repeat(100_000)))
        .isEqualTo("holds no text of a story");
  }

  @Test
  void ninjsHasItsTextInOneOfThreePlaces() {
    assertThat(
            body(
                    new NinjsBodies(),
                    "{\"uri\": \"u\", \"body_text\": \"One.\", \"body_xhtml\": \"<p>No.</p>\"}")
                .text())
        .isEqualTo("One.");
    assertThat(
            body(new NinjsBodies(), "{\"uri\": \"u\", \"body_xhtml\": \"<p>One.</p><p>Two.</p>\"}")
                .text())
        .isEqualTo("One.\n\nTwo.");
    Body body =
        body(
            new NinjsBodies(),
            "{\"uri\": \"u\", \"version\": \"3\", \"language\": \"en\", \"versioncreated\": \"2025-03-14T09:00:00Z\", \"embargoed\": \"2025-03-15T09:00:00Z\", \"bodies\": [{\"contenttype\": \"text/plain\", \"value\": \"One two.\"}]}");
    assertThat(body.text()).isEqualTo("One two.");
    assertThat(body.version()).isEqualTo(3);
    assertThat(body.embargoedUntil()).isEqualTo("2025-03-15T09:00:00Z");
    assertThat(body.publishedAt()).isEqualTo("2025-03-14T09:00:00Z");
  }

  @Test
  void whatIsNoItemOfNinjsIsRefusedAndTheNextIsRead() {
    List<BodyItem> items =
        read(
            new NinjsBodies(),
            "{\"uri\": \"u\"}\n{\"body_text\": \"One.\"}\n{\"uri\": 3, \"body_text\": \"One.\"}\n{\"uri\": \"v\", \"body_text\": \"One.\"}\n[");
    assertThat(items).filteredOn(BodyItem.Refused.class::isInstance).hasSize(4);
    assertThat(items).filteredOn(BodyItem.Found.class::isInstance).hasSize(1);
  }

  @Test
  void newsmlKeepsTheOrderOfTextAndMarks() {
    Body body =
        body(
            new NewsmlBodies(),
            """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="2">
            <rightsInfo><copyrightHolder><name>The Example</name></copyrightHolder></rightsInfo>
            <itemMeta><versionCreated>2025-03-14T09:00:00Z</versionCreated><embargoed>2025-03-15T09:00:00Z</embargoed></itemMeta>
            <contentMeta><language tag="en"/><headline>Flood</headline></contentMeta>
            <contentSet><inlineXML contenttype="application/nitf+xml"><nitf><body><body.content>
            <p>The <em>river</em> rose.</p><p>It fell.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>
            """);
    assertThat(body)
        .isEqualTo(
            new Body(
                "urn:x:1",
                2,
                null,
                "Flood",
                "The Example",
                "en",
                Instant.parse("2025-03-14T09:00:00Z"),
                Instant.parse("2025-03-15T09:00:00Z"),
                "The river rose.\n\nIt fell."));
  }

  @Test
  void newsmlThatIsNoneIsRefused() {
    assertThat(why(new NewsmlBodies(), "<rss/>")).isEqualTo("holds no item of NewsML-G2");
    assertThat(why(new NewsmlBodies(), "<newsItem guid='g'/>"))
        .isEqualTo("holds no text of a story");
    assertThat(
            body(
                    new NewsmlBodies(),
                    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><newsItem guid='g'><contentSet><inlineData>a &e; b</inlineData></contentSet></newsItem>")
                .text())
        .doesNotContain("root");
  }

  @Test
  void anEntryOfAFeedHasItsLongestText() {
    Body body =
        body(
            new SyndicationBodies(),
            """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Example</title><item>
            <title>Flood</title><link>https://example.org/flood</link><guid>g1</guid><pubDate>Fri, 14 Mar 2025 09:00:00 GMT</pubDate>
            <description>Short.</description><content:encoded><![CDATA[<p>%s</p><p>It fell.</p>]]></content:encoded></item></channel></rss>
            """
                .formatted(LONG));
    assertThat(body.text()).isEqualTo(LONG + "\n\nIt fell.");
    assertThat(body.url()).isEqualTo("https://example.org/flood");
    assertThat(body.publishedAt()).isEqualTo("2025-03-14T09:00:00Z");
    assertThat(why(new SyndicationBodies(), "<other/>")).contains("is no feed of RSS or Atom");
  }

  private static String entry(String description) {
    return """
    <rss version="2.0"><channel><item><link>https://example.org/flood</link><guid>g1</guid>
    <description>%s</description></item></channel></rss>
    """
        .formatted(description);
  }

  @Test
  void anEntryThatHoldsItsStoryInShortLeadsToItsPage() {
    assertThat(read(new SyndicationBodies(), entry("Short.")))
        .singleElement()
        .isInstanceOfSatisfying(
            BodyItem.Linked.class,
            linked -> {
              assertThat(linked.address()).isEqualTo("https://example.org/flood");
              assertThat(((BodyItem.Found) linked.alone()).body().text()).isEqualTo("Short.");
            });
    assertThat(read(new SyndicationBodies(), entry("")))
        .singleElement()
        .isInstanceOfSatisfying(
            BodyItem.Linked.class,
            linked ->
                assertThat(((BodyItem.Refused) linked.alone()).why())
                    .isEqualTo("holds no text of a story; its page is not read"));
    assertThat(body(new SyndicationBodies(), entry("Long. ".repeat(200))).id()).isEqualTo("g1");
  }

  @Test
  void whatAFeedLeadsToIsReadAsAPage() {
    String page = "<html><body><article><p>%s</p><p>%s</p></article></body></html>";
    List<BodyItem> items =
        new SyndicationBodies()
            .read(
                new ByteArrayInputStream(page.formatted(LONG, LONG).getBytes(UTF_8)),
                "https://example.org/flood?id=1")
            .toList();
    Body body = ((BodyItem.Found) items.get(0)).body();
    assertThat(body.id()).isEqualTo("https://example.org/flood?id=1");
    assertThat(body.url()).isEqualTo(body.id());
  }
}
