package io.foreknown.producers.claimreview;

import io.foreknown.domain.StableId;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.WebAddress;
import io.foreknown.domain.time.Span;
import io.foreknown.producers.jsonld.Thing;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a story was published.
 *
 * @param id its {@code @id}; null when it has none that holds beyond its page. It has an address
 *     then
 */
record Imprint(@Nullable String id, Instant published, Story story) {
  /** The longest tag that BCP 47 asks programs to take. */
  private static final int LANGUAGE = 35;

  /** An address or URN; what begins with {@code _:} holds within one document only. */
  private static final Pattern WHOLE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");

  /** Null, with problems noted, when something is missing that a story needs. */
  static @Nullable Imprint of(Thing thing, Backdrop backdrop) {
    String address = thing.address("url");
    String url = address == null ? either(pageOf(thing), backdrop.url()) : address;
    Instant published = published(thing, backdrop);
    Story story = thing.attempt("", () -> story(thing, url, backdrop));
    String id = id(thing, url);
    if (id == null && url == null) {
      thing.require("url");
    }
    return (id == null && url == null) || published == null || story == null
        ? null
        : new Imprint(id, published, story);
  }

  /**
   * Tells it apart from others, in all its versions.
   *
   * @param among which of those that share its address it is
   */
  String key(String among) {
    return id == null ? StableId.of(String.valueOf(story.url()), among) : StableId.of(id);
  }

  /** A whole one, or one within the page; null when there is none. */
  private static @Nullable String id(Thing thing, @Nullable String url) {
    String id = thing.text("@id");
    if (id == null || WHOLE.matcher(id).matches()) {
      return id;
    }
    return id.startsWith("#") && url != null ? url + id : null;
  }

  /** The page that an article is the main thing of. */
  private static @Nullable String pageOf(Thing thing) {
    Thing page = thing.first("mainEntityOfPage");
    return page == null
        ? null
        : Stream.of("@id", "url", "name")
            .map(page::text)
            .filter(Objects::nonNull)
            .filter(WebAddress::isOne)
            .findFirst()
            .orElse(null);
  }

  /** The later of publication and change; where neither is told, what the feed says. */
  private static @Nullable Instant published(Thing thing, Backdrop backdrop) {
    Span first = Dates.published(thing, "datePublished");
    Span changed = Dates.published(thing, "dateModified");
    List<Span> told = Stream.of(first, changed).filter(Objects::nonNull).toList();
    Span otherwise = backdrop.published();
    if (told.isEmpty() && otherwise == null) {
      thing.require("datePublished");
      return null;
    }
    return told.stream()
        .map(Span::to)
        .max(Instant::compareTo)
        .orElseGet(() -> Objects.requireNonNull(otherwise).to());
  }

  private static Story story(Thing thing, @Nullable String url, Backdrop backdrop) {
    String headline = either(thing.text("headline"), backdrop.headline());
    Party publisher = Parties.first(thing, "publisher");
    Party outlet = publisher == null ? Parties.first(thing, "author") : publisher;
    return new Story(url, headline, outlet == null ? null : outlet.name(), language(thing));
  }

  /** Schema.org allows a tag, and an object whose other name is one. */
  private static @Nullable String language(Thing thing) {
    Thing language = thing.first("inLanguage");
    String tag =
        language == null ? null : either(language.text("alternateName"), language.text("name"));
    return tag == null || tag.length() > LANGUAGE ? null : tag;
  }

  private static @Nullable String either(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
