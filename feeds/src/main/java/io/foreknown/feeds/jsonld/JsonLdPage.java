package io.foreknown.feeds.jsonld;

import io.foreknown.domain.claim.WebAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A page, or a part of one, and the JSON-LD in it.
 *
 * @param address that the page gives itself; null when it gives none that the web knows
 */
public record JsonLdPage(@Nullable String address, List<Script> scripts) {
  /** Bytes of a page. */
  private static final int BYTES = 1 << 22;

  /** What a page may have, in words. */
  public static final String LIMITS =
      "the page has more than %d bytes, which is all that is allowed".formatted(BYTES);

  private static final String JSON_LD = "application/ld+json";

  /**
   * One script of JSON-LD.
   *
   * @param line of its tag in the page, from 1
   */
  public record Script(String text, long line) {}

  /**
   * Reads a page in the charset that it gives, else in UTF-8; null when it is too large.
   *
   * @throws UncheckedIOException if the stream breaks
   */
  public static @Nullable JsonLdPage read(InputStream in) {
    try {
      byte[] bytes = in.readNBytes(BYTES + 1);
      return bytes.length > BYTES
          ? null
          : of(Jsoup.parse(new ByteArrayInputStream(bytes), null, "", parser()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of a part of a page, which is read as browsers do, whatever is wrong with it. */
  public static List<Script> scripts(String html) {
    return scripts(Jsoup.parse(html, "", parser()));
  }

  private static Parser parser() {
    return Parser.htmlParser().setTrackPosition(true);
  }

  private static JsonLdPage of(Document page) {
    Stream<String> given =
        Stream.concat(
            page.select("link[rel=canonical]").eachAttr("href").stream(),
            page.select("meta[property=og:url]").eachAttr("content").stream());
    return new JsonLdPage(given.filter(WebAddress::isOne).findFirst().orElse(null), scripts(page));
  }

  private static List<Script> scripts(Document page) {
    return page.getElementsByTag("script").stream()
        .filter(script -> isJsonLd(script.attr("type")))
        .map(JsonLdPage::script)
        .toList();
  }

  private static Script script(Element tag) {
    return new Script(tag.data(), Math.max(1, tag.sourceRange().start().lineNumber()));
  }

  /** Parameters after the type are passed over. */
  public static boolean isJsonLd(String type) {
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(JSON_LD);
  }
}
