package io.foreknown.feeds.syndication;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.foreknown.domain.claim.WebAddress;
import io.foreknown.domain.time.Span;
import io.foreknown.feeds.claimreview.Backdrop;
import io.foreknown.feeds.jsonld.JsonLdPage;
import io.foreknown.feeds.jsonld.JsonLdPage.Script;
import io.foreknown.feeds.xml.BaseAddress;
import io.foreknown.feeds.xml.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed.
 *
 * @param scripts JSON-LD in its texts
 * @param link to its page; null when it has none
 */
record FeedEntry(List<Script> scripts, @Nullable String link, Backdrop backdrop) {
  /**
   * Reads an entry by the rules of its dialect.
   *
   * @throws FeedException if it breaks them
   */
  static FeedEntry of(Element given) throws FeedException {
    SyndEntry entry = entry(given);
    List<Script> scripts = new ArrayList<>(inTree(given));
    texts(entry).forEach(text -> scripts.addAll(JsonLdPage.scripts(text)));
    String link = link(given, blankToNull(entry.getLink()));
    link = link != null && isMereName(given, link) ? null : link;
    return new FeedEntry(scripts, link, backdrop(entry, link));
  }

  /** A guid is taken for a link unless it says that it is none; many are no addresses. */
  private static boolean isMereName(Element given, String link) {
    return given.all("link").isEmpty()
        && !WebAddress.isOne(link)
        && given.all("guid").stream().anyMatch(guid -> guid.text().equals(link));
  }

  /** By the base of the element that gives it. */
  private static @Nullable String link(Element given, @Nullable String link) {
    if (link == null) {
      return null;
    }
    String base =
        given.children().stream()
            .filter(child -> link.equals(child.attributes().get("href")))
            .findFirst()
            .orElse(given)
            .attributes()
            .get(BaseAddress.ATTRIBUTE);
    return BaseAddress.resolved(base, link);
  }

  /** Whatever ROME throws says that it cannot make an entry of it. */
  static SyndEntry entry(Element given) throws FeedException {
    try {
      return new SyndFeedInput().build(FeedDialect.of(given).feedOf(given)).getEntries().get(0);
    } catch (RuntimeException e) {
      throw new FeedException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Scripts of pages that are part of the feed's own XML. */
  private static List<Script> inTree(Element given) {
    return given
        .tree()
        .filter(element -> element.name().equals("script"))
        .filter(script -> JsonLdPage.isJsonLd(script.attributes().getOrDefault("type", "")))
        .map(script -> new Script(script.text(), script.line()))
        .toList();
  }

  private static Stream<String> texts(SyndEntry entry) {
    return Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream())
        .map(SyndContent::getValue)
        .filter(Objects::nonNull)
        .filter(text -> text.contains("<"))
        .distinct();
  }

  private static Backdrop backdrop(SyndEntry entry, @Nullable String link) {
    return new Backdrop(
        link != null && WebAddress.isOne(link) ? link : null,
        blankToNull(entry.getTitle()),
        Stream.of(instant(entry.getUpdatedDate()), instant(entry.getPublishedDate()))
            .flatMap(Optional::stream)
            .findFirst()
            .map(Span::at)
            .orElse(null));
  }

  /** None before 1970, where record times begin, or in a year of five digits. */
  private static Optional<Instant> instant(@Nullable Date date) {
    return Optional.ofNullable(date)
        .map(Date::toInstant)
        .filter(instant -> !instant.isBefore(Instant.EPOCH))
        .filter(instant -> instant.equals(Span.clamped(instant)));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
