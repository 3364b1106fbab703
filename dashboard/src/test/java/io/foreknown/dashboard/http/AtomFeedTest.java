package io.foreknown.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What a feed reader reads. */
class AtomFeedTest {
  private static final String FEED = "/feeds/alerts.atom";

  private static Element feed(Running running, String path) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(running.get(path).body())));
    return document.getDocumentElement();
  }

  private static List<Element> children(Element of, String name) {
    List<Element> children = new ArrayList<>();
    NodeList all = of.getChildNodes();
    for (int number = 0; number < all.getLength(); number++) {
      if (all.item(number) instanceof Element child && child.getTagName().equals(name)) {
        children.add(child);
      }
    }
    return children;
  }

  private static String text(Element of, String name) {
    return children(of, name).get(0).getTextContent();
  }

  private static List<String> links(Element of, String rel) {
    return children(of, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(rel))
        .map(link -> link.getAttribute("href"))
        .toList();
  }

  private static String page(Running running) {
    return running.at("/event?type=incident&id=i1").toString();
  }

  @Test
  void theFeedSaysWhereItIsAndWhereThePageIs() throws Exception {
    try (Running running = Running.withCrocus()) {
      String asked = running.at(FEED + "?text=headline%20of").toString();
      Element feed = feed(running, FEED + "?text=headline%20of");

      assertThat(links(feed, "self")).containsExactly(asked);
      assertThat(links(feed, "alternate")).containsExactly(running.at("/").toString());
      Element entry = children(feed, "entry").get(0);
      assertThat(links(entry, "alternate")).containsExactly(page(running));
      assertThat(links(entry, "related")).containsExactly("https://news.example/1");
    }
  }

  @Test
  void behindAProxyThatSpeaksTlsTheFeedsLinksDoToo() throws Exception {
    try (Running running = Running.withCrocus()) {
      String body = running.get(FEED, "X-Forwarded-Proto", "https").body();

      assertThat(body)
          .contains("href=\"" + running.at(FEED).toString().replace("http:", "https:") + "\"")
          .contains("https" + page(running).substring("http".length()).replace("&", "&amp;"));
      assertThat(running.get(FEED, "X-Forwarded-Proto", "javascript").body())
          .contains("href=\"" + running.at(FEED) + "\"");
    }
  }

  @Test
  void theFeedChangedLastWithItsNewestEntry() throws Exception {
    try (Running running = Running.withCrocus()) {
      running.newsroom.alert("a2", "i1", "2024-03-22T17:00:00Z");
      Element feed = feed(running, FEED);

      assertThat(text(feed, "updated")).isEqualTo("2024-03-22T18:00:00.000Z");
      assertThat(children(feed, "entry"))
          .extracting(entry -> text(entry, "updated"))
          .containsExactly("2024-03-22T18:00:00.000Z", "2024-03-22T17:00:00.000Z");
    }
  }

  @Test
  void aFeedWithoutEntriesIsAsOldAsTheServer() throws Exception {
    try (Running running = new Running()) {
      assertThat(text(feed(running, FEED), "updated")).isEqualTo("2024-05-01T00:00:00.000Z");
    }
  }

  @Test
  void anEntryOfAQuestionLeadsToItsEvent() throws IOException, InterruptedException {
    try (Running running = Running.withCrocus()) {
      running.newsroom.questionAlert("a3", "w 1", "warning.issued", "2024-03-22T19:00:00Z");

      assertThat(running.get(FEED).body()).contains("/event?type=warning&amp;id=w+1");
    }
  }

  /** East of Greenwich the last millisecond of a UTC day is on the day after. */
  @Test
  void anEntryOfABareDateIsOfThatDayInNearlyEveryZone() throws Exception {
    try (Running running = new Running()) {
      running.newsroom.alert("a1", "i1", "2024-04-03T18:30:00Z");
      running.newsroom.alert("a2", "i1", "2024-04-03T23:59:59.999Z");

      Element feed = feed(running, FEED);
      assertThat(children(feed, "entry"))
          .extracting(entry -> text(entry, "updated"))
          .containsExactly("2024-04-03T12:00:00.000Z", "2024-04-03T18:30:00.000Z");
      assertThat(text(feed, "updated")).isEqualTo("2024-04-03T18:30:00.000Z");
    }
  }

  @Test
  void contradictionsHaveAFeedOfTheirOwn() throws Exception {
    try (Running running = Running.withCrocus()) {
      Element feed = feed(running, "/feeds/contradictions.atom");

      Element entry = children(feed, "entry").get(0);
      assertThat(text(feed, "id")).isEqualTo("urn:foreknown:foreknown:contradictions");
      assertThat(text(entry, "id")).startsWith("urn:foreknown:foreknown:contradiction:");
      assertThat(links(entry, "alternate").get(0))
          .startsWith(running.at("/contradiction?id=").toString());
      assertThat(text(entry, "title")).isNotEmpty();
    }
  }

  @Test
  void anEventHasAFeedOfWhatIsSaidOfIt() throws Exception {
    try (Running running = Running.withCrocus()) {
      Element feed = feed(running, "/feeds/events/incident/i1");

      assertThat(links(feed, "alternate")).containsExactly(page(running));
      assertThat(children(feed, "entry"))
          .extracting(entry -> text(entry, "id"))
          .anyMatch(id -> id.startsWith("urn:foreknown:foreknown:alert:"))
          .anyMatch(id -> id.startsWith("urn:foreknown:foreknown:claim:"))
          .doesNotHaveDuplicates();
      assertThat(children(feed, "entry"))
          .extracting(entry -> text(entry, "updated"))
          .isSortedAccordingTo(Comparator.reverseOrder());
      assertThat(running.get("/feeds/events/incident/nothing").statusCode()).isEqualTo(404);
      assertThat(running.get("/feeds/events/statement/i1").statusCode()).isEqualTo(404);
    }
  }
}
