package io.foreknown.feeds.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.given.BrittleMemory;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Three items, the middle one of which a source fails on: it alone is lost, and is told. */
class OneBadItemTest {
  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"NDJSON", "CSV", "JSON", "XML"})
  void costsOneItem(Format format) {
    String document = document(format);
    List<Item> items =
        format
            .open(Setup.of(new BrittleMemory("story-2")))
            .read(new ByteArrayInputStream(document.getBytes(UTF_8)), "feed")
            .toList();

    assertThat(items)
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(Item.Accepted.class),
            second -> {
              var rejection = ((Item.Refused) second).rejection();
              assertThat(rejection.reason()).isEqualTo(Reason.FAULT);
              assertThat(rejection.origin().file()).isEqualTo("feed");
              assertThat(rejection.origin().line()).isEqualTo(3);
              assertThat(rejection.problems().get(0).message())
                  .contains("IllegalStateException cannot keep story-2");
            },
            third -> assertThat(third).isInstanceOf(Item.Accepted.class));
  }

  private static String document(Format format) {
    return switch (format) {
      case CAP -> wrapped("<alerts>\n", OneBadItemTest::alert, "", "</alerts>");
      case NINJS -> wrapped("[\n", OneBadItemTest::ninjs, ",", "]");
      case NEWSML -> wrapped("<newsMessage>\n", OneBadItemTest::newsItem, "", "</newsMessage>");
      case CLAIMREVIEW -> wrapped("[\n", OneBadItemTest::article, ",", "]");
      case RSS -> wrapped("<rss version='2.0'><channel>\n", OneBadItemTest::item, "", RSS_END);
      case ATOM ->
          wrapped(
              "<feed xmlns='http://www.w3.org/2005/Atom'>\n", OneBadItemTest::entry, "", "</feed>");
      case NDJSON, CSV, JSON, XML -> throw new AssertionError("remembers nothing that could break");
    };
  }

  private static final String RSS_END = "</channel></rss>";

  private interface Template {
    String of(String id);
  }

  private static String wrapped(String head, Template item, String between, String tail) {
    return head
        + String.join(
            between + "\n", item.of("story-1"), item.of("story-2"), item.of("story-3") + "\n")
        + tail;
  }

  private static String claim(String id) {
    return """
      {"type":"warning","id":"of-%s","issuer":{"id":"met"},"audience":"public","issued":"2024-05-01",\
      "hazard":"met.tornado","targets":[{"id":"delta"}]}"""
        .formatted(id);
  }

  private static String alert(String id) {
    return """
    <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>%s</identifier><sender>met</sender>\
    <sent>2024-05-01T08:00:00-00:00</sent><status>Actual</status><msgType>Alert</msgType>\
    <scope>Public</scope><info><category>Met</category><event>Storm</event>\
    <urgency>Immediate</urgency><severity>Severe</severity><certainty>Likely</certainty>\
    <area><areaDesc>Delta</areaDesc></area></info></alert>"""
        .formatted(id);
  }

  private static String ninjs(String id) {
    return """
    {"uri":"urn:x:%s","versioncreated":"2024-05-01T08:00:00Z","foreknown_claims":[%s]}"""
        .formatted(id, claim(id));
  }

  private static String newsItem(String id) {
    return """
    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.31" guid="%s" version="1">\
    <itemMeta><itemClass qcode="ninat:text"/><provider qcode="x:y"/><versionCreated>2024-05-01T08:00:00Z</versionCreated></itemMeta>\
    <contentMeta><claim xmlns="%s">%s</claim></contentMeta></newsItem>"""
        .formatted(id, "urn:foreknown:claims", claim(id));
  }

  private static String article(String id) {
    return """
    {"@type":"NewsArticle","url":"https://news.example/%s","@id":"urn:x:%s","datePublished":"2024-05-01T10:00:00Z","foreknown_claims":[%s]}"""
        .formatted(id, id, claim(id));
  }

  private static String script(String id) {
    return "&lt;script type='application/ld+json'>%s&lt;/script>".formatted(article(id));
  }

  private static String item(String id) {
    return "<item><title>%s</title><description>%s</description></item>".formatted(id, script(id));
  }

  private static String entry(String id) {
    return "<entry><title>%s</title><content type='html'>%s</content></entry>"
        .formatted(id, script(id));
  }
}
