package io.foreknown.feeds.claimreview;

import io.foreknown.domain.StableId;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.WebAddress;
import io.foreknown.domain.time.Span;
import io.foreknown.feeds.jsonld.Thing;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a story was published.
 *
 * @param id its {@code @id}; null when it has none that holds beyond its page. It has an address
 *     then
 * @param given the text of {@code published}, where UTC does not say the same; else null
 */
record Imprint(@Nullable String id, Instant published, @Nullable String given, Story story) {
  /** The longest tag that BCP 47 asks programs to take. */
  private static final int LANGUAGE = 35;

  /** An address or URN; what begins with {@code _:} holds within one document only. */
  private static final Pattern WHOLE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");

  /** Null, with problems noted, when something is missing that a story needs. */
  static @Nullable Imprint of(Thing thing, Backdrop backdrop) {
    String address = thing.address("url");
    String url = address == null ? either(pageOf(thing), backdrop.url()) : address;
    Dated dated = published(thing);
    Instant published = published(thing, dated, backdrop);
    Story story = thing.attempt("", () -> story(thing.noting(), url, backdrop));
    String id = id(thing, url);
    if (id == null && url == null) {
      thing.require("url");
    }
    return (id == null && url == null) || published == null || story == null
        ? null
        : new Imprint(id, published, dated == null ? null : dated.original(), story);
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
    Thing page = thing.noting().first("mainEntityOfPage");
    return page == null
        ? null
        : Stream.of("@id", "url", "name")
            .map(page::text)
            .filter(Objects::nonNull)
            .filter(WebAddress::isOne)
            .findFirst()
            .orElse(null);
  }

  /** The later of publication and change; null where neither is given. */
  private static @Nullable Dated published(Thing thing) {
    Dated first = Dates.published(thing.noting(), "datePublished");
    Dated changed = Dates.published(thing.noting(), "dateModified");
    return Stream.of(first, changed)
        .filter(Objects::nonNull)
        .max(Comparator.comparing(dated -> dated.span().to()))
        .orElse(null);
  }

  /** Where the story has no date, what the feed says. */
  private static @Nullable Instant published(Thing thing, @Nullable Dated own, Backdrop backdrop) {
    Span published = own == null ? backdrop.published() : own.span();
    if (published == null) {
      thing.require("datePublished");
      return null;
    }
    return published.to();
  }

  /** When it was published, as it was given. */
  String publishedAsGiven() {
    return given == null ? published.toString() : given;
  }

  /** The times of a claim that is made of the story itself. */
  OriginalTimes originals(String field, @Nullable String text) {
    Map<String, String> originals = new HashMap<>();
    if (given != null) {
      originals.put("publishedAt", given);
    }
    if (text != null) {
      originals.put(field, text);
    }
    return OriginalTimes.of(originals);
  }

  private static Story story(Thing thing, @Nullable String url, Backdrop backdrop) {
    String headline = either(thing.text("headline"), backdrop.headline());
    Party publisher = ReviewParties.first(thing, "publisher");
    Party outlet = publisher == null ? ReviewParties.first(thing, "author") : publisher;
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
