package io.foreknown.feeds.body;

import io.foreknown.domain.claim.WebAddress;
import io.foreknown.domain.ledger.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page with one story: the article body of its JSON-LD, else what is marked as one, else the
 * densest run of paragraphs.
 */
public final class HtmlBodies implements BodySource {
  private static final int FIRST_LINE = 1;

  @Override
  public Stream<BodyItem> read(InputStream in, String file) {
    Origin origin = Origin.of(file, FIRST_LINE);
    byte[] bytes = BodyBytes.of(in);
    return Stream.of(
        bytes == null
            ? new BodyItem.Refused(origin, BodyBytes.LIMIT)
            : item(page(bytes), file, origin));
  }

  private static Document page(byte[] bytes) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BodyItem item(Document page, String file, Origin origin) {
    Article article = Article.of(page);
    String text = article == null ? text(page) : article.body();
    if (text == null || text.isBlank()) {
      return new BodyItem.Refused(origin, "holds no text of a story");
    }
    String given = url(page);
    String url = given == null && WebAddress.isOne(file) ? file : given;
    return new BodyItem.Found(
        new Body(
            url == null ? TextBodies.id(file) : url,
            1,
            url,
            article == null || article.text("headline") == null
                ? headline(page)
                : article.text("headline"),
            article == null || article.publisher() == null
                ? meta(page, "og:site_name")
                : article.publisher(),
            language(page, article),
            BodyMoment.of(
                article == null || article.text("datePublished") == null
                    ? meta(page, "article:published_time")
                    : article.text("datePublished")),
            null,
            text),
        origin);
  }

  private static @Nullable String text(Document page) {
    Element marked = page.selectFirst("[itemprop=articleBody]");
    return marked == null ? PlainText.densest(page) : PlainText.paragraphs(marked);
  }

  private static @Nullable String url(Document page) {
    return Stream.concat(
            page.select("link[rel=canonical]").eachAttr("href").stream(),
            page.select("meta[property=og:url]").eachAttr("content").stream())
        .filter(WebAddress::isOne)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String headline(Document page) {
    Element heading = page.selectFirst("h1");
    String text = heading == null ? page.title() : heading.text();
    return text.isBlank() ? null : text;
  }

  private static @Nullable String meta(Document page, String property) {
    String content = page.select("meta[property=%s]".formatted(property)).attr("content");
    return content.isBlank() ? null : content;
  }

  private static @Nullable String language(Document page, @Nullable Article article) {
    String said = article == null ? null : article.text("inLanguage");
    String tag = page.select("html").attr("lang");
    return said != null ? said : tag.isBlank() ? null : tag;
  }
}
