package io.foreknown.feeds.cap;

import io.foreknown.domain.claim.WebAddress;
import io.foreknown.feeds.xml.BaseAddress;
import io.foreknown.feeds.xml.Element;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry of an Atom or RSS feed, which holds an alert or links to one. */
final class CapFeedEntry {
  private static final Map<String, String> NAMES =
      Map.of(
          "http://www.w3.org/2005/Atom", "entry",
          "http://purl.org/rss/1.0/", "item",
          "", "item");

  /** What they are called without a prefix. */
  static final Set<String> LOCAL_NAMES = Set.copyOf(NAMES.values());

  private static final String CAP_TYPE = "application/cap+xml";

  private CapFeedEntry() {}

  static boolean isOne(String namespace, String name) {
    return name.equals(NAMES.get(namespace));
  }

  /**
   * The address of its alert, by preference one that is marked as CAP; else, in RSS, a guid that is
   * a permanent link, which it is when nothing else is said. Null when there is none.
   *
   * @see <a href="https://www.rssboard.org/rss-specification#ltguidgtSubelementOfLtitemgt">RSS
   *     2.0</a>
   */
  static @Nullable String link(Element entry) {
    Stream<Element> links =
        entry.all("link").stream()
            .sorted(Comparator.comparing(link -> !CAP_TYPE.equals(link.attributes().get("type"))));
    Stream<Element> guids =
        entry.all("guid").stream()
            .filter(guid -> !"false".equals(guid.attributes().get("isPermaLink")))
            .filter(guid -> WebAddress.isOne(guid.text()));
    return Stream.concat(links, guids)
        .map(CapFeedEntry::address)
        .filter(address -> !address.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static String address(Element link) {
    String given = link.attributes().getOrDefault("href", link.text());
    return given.isEmpty()
        ? given
        : BaseAddress.resolved(link.attributes().get(BaseAddress.ATTRIBUTE), given);
  }
}
