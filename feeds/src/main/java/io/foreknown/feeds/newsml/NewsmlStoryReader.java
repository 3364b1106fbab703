package io.foreknown.feeds.newsml;

import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.WebAddress;
import io.foreknown.feeds.story.Background;
import io.foreknown.feeds.story.Mentions;
import io.foreknown.feeds.xml.CheckedElement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an item says of its story, and its claims need not repeat.
 *
 * @param contentMeta null when the item has none
 */
record NewsmlStoryReader(
    CheckedElement item, CheckedElement itemMeta, @Nullable CheckedElement contentMeta) {
  /** Null when there is a problem, which is noted. */
  @Nullable Background read() {
    NewsmlConcepts newsmlConcepts = new NewsmlConcepts(item, contentMeta);
    return item.problems()
        .attempt(
            "",
            () ->
                new Background(
                    new Story(url(), headline(), outlet(), language()),
                    newsmlConcepts.events(),
                    new Mentions("places", newsmlConcepts.places()),
                    new Mentions("people and organisations", newsmlConcepts.parties())));
  }

  private List<CheckedElement> content(String name) {
    return contentMeta == null ? List.of() : contentMeta.all(name);
  }

  private @Nullable String headline() {
    return first(Stream.concat(content("headline").stream(), itemMeta.all("title").stream()));
  }

  private static @Nullable String first(Stream<CheckedElement> parts) {
    return parts.map(CheckedElement::text).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private @Nullable String language() {
    return content("language").stream()
        .map(language -> language.text("@tag"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String outlet() {
    CheckedElement provider = itemMeta.first("provider");
    if (provider == null) {
      return null;
    }
    String name = first(provider.all("name").stream());
    return Stream.of(
            name, provider.text("@literal"), provider.text("@qcode"), provider.text("@uri"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** A page that shows the item, else its own id if it is an address. */
  private @Nullable String url() {
    List<CheckedElement> pages = itemMeta.all("altRep");
    Stream<@Nullable String> all =
        Stream.of(pages.stream().filter(NewsmlStoryReader::isPage), pages.stream())
            .flatMap(parts -> parts)
            .map(CheckedElement::text);
    return Stream.concat(all, Stream.of(item.text("@guid")))
        .filter(text -> text != null && WebAddress.isOne(text))
        .findFirst()
        .orElse(null);
  }

  private static boolean isPage(CheckedElement representation) {
    String type = representation.text("@contenttype");
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html");
  }
}
