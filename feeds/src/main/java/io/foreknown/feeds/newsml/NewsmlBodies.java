package io.foreknown.feeds.newsml;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.body.Body;
import io.foreknown.feeds.body.BodyBytes;
import io.foreknown.feeds.body.BodyItem;
import io.foreknown.feeds.body.BodyMoment;
import io.foreknown.feeds.body.BodySource;
import io.foreknown.feeds.body.PlainText;
import io.foreknown.feeds.story.Edition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The stories of NewsML-G2 whose text is in line. Text and marks stand mixed in them, of which the
 * cursor that reads claims keeps no order; jsoup does, and resolves no entity of a document's own.
 */
public final class NewsmlBodies implements BodySource {
  private static final int FIRST_LINE = 1;

  @Override
  public Stream<BodyItem> read(InputStream in, String file) {
    byte[] bytes = BodyBytes.of(in);
    if (bytes == null) {
      return Stream.of(new BodyItem.Refused(Origin.of(file, FIRST_LINE), BodyBytes.LIMIT));
    }
    Document document = document(bytes);
    if (document.selectFirst("*|newsItem") == null) {
      return Stream.of(
          new BodyItem.Refused(Origin.of(file, FIRST_LINE), "holds no item of NewsML-G2"));
    }
    return document.select("*|newsItem").stream().map(item -> item(item, file));
  }

  private static Document document(byte[] bytes) {
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(bytes), null, "", Parser.xmlParser().setTrackPosition(true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BodyItem item(Element item, String file) {
    Origin origin = Origin.of(file, Math.max(FIRST_LINE, item.sourceRange().start().lineNumber()));
    String guid = item.attr("guid");
    String text = text(item);
    if (guid.isBlank() || text.isBlank()) {
      return new BodyItem.Refused(
          origin, guid.isBlank() ? "guid: is missing" : "holds no text of a story");
    }
    String version = item.attr("version");
    return new BodyItem.Found(
        new Body(
            guid,
            Math.max(1, Edition.number(version.isBlank() ? "1" : version)),
            null,
            words(item, "*|contentMeta > *|headline"),
            words(item, "*|rightsInfo > *|copyrightHolder > *|name"),
            attribute(item, "*|contentMeta > *|language", "tag"),
            BodyMoment.of(words(item, "*|itemMeta > *|versionCreated")),
            BodyMoment.of(words(item, "*|itemMeta > *|embargoed")),
            text),
        origin);
  }

  private static String text(Element item) {
    Element inline = item.selectFirst("*|contentSet > *|inlineXML");
    if (inline != null) {
      return PlainText.paragraphs(inline);
    }
    Element data = item.selectFirst("*|contentSet > *|inlineData");
    return data == null ? "" : data.wholeText().strip();
  }

  private static @Nullable String words(Element item, String path) {
    Element found = item.selectFirst(path);
    return found == null || found.text().isBlank() ? null : found.text().strip();
  }

  private static @Nullable String attribute(Element item, String path, String name) {
    Element found = item.selectFirst(path);
    return found == null || found.attr(name).isBlank() ? null : found.attr(name);
  }
}
