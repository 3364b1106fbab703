package io.foreknown.feeds.syndication;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import io.foreknown.domain.claim.WebAddress;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.body.Body;
import io.foreknown.feeds.body.BodyItem;
import io.foreknown.feeds.body.BodySource;
import io.foreknown.feeds.body.HtmlBodies;
import io.foreknown.feeds.body.PlainText;
import io.foreknown.feeds.jsonld.DocumentType;
import io.foreknown.feeds.xml.Element;
import io.foreknown.feeds.xml.Unit;
import io.foreknown.feeds.xml.Units;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stories of a feed: those that its entries hold, and links to the pages of those that they
 * hold in short; of a page the story on it.
 */
public final class SyndicationBodies implements BodySource {
  /** Characters from which on a description is the story in full. */
  private static final int FULL = 1_000;

  private final HtmlBodies pages = new HtmlBodies();

  @Override
  public Stream<BodyItem> read(InputStream in, String file) {
    BufferedInputStream marking = new BufferedInputStream(in, DocumentType.BYTES);
    return DocumentType.at(marking) == DocumentType.PAGE
        ? pages.read(marking, file)
        : Units.in(marking, SyndicationSource.WANTED).pieces(file).map(unit -> item(unit, file));
  }

  private static BodyItem item(Unit unit, String file) {
    if (unit instanceof Unit.Broken broken) {
      return new BodyItem.Refused(Origin.of(file, broken.line()), broken.problem());
    }
    Element element = ((Unit.Whole) unit).element();
    Origin origin = Origin.of(file, element.line());
    try {
      return item(FeedEntry.entry(element), origin);
    } catch (FeedException e) {
      return new BodyItem.Refused(origin, "is no entry of a feed: " + e.getMessage());
    }
  }

  private static BodyItem item(SyndEntry entry, Origin origin) {
    String text = text(entry);
    String link = blankToNull(entry.getLink());
    String url = link != null && WebAddress.isOne(link) ? link : null;
    String id = blankToNull(entry.getUri());
    String known = id == null ? url : id;
    Body body =
        text.isBlank() || known == null
            ? null
            : new Body(
                known,
                1,
                url,
                blankToNull(entry.getTitle()),
                null,
                null,
                published(entry),
                null,
                text);
    if (url != null && entry.getContents().isEmpty() && text.length() < FULL) {
      return new BodyItem.Linked(url, body, origin);
    }
    return body == null
        ? new BodyItem.Refused(
            origin, text.isBlank() ? "holds no text of a story" : "has neither id nor link")
        : new BodyItem.Found(body, origin);
  }

  /** The longest of its contents, else its description. */
  private static String text(SyndEntry entry) {
    return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
        .map(SyndContent::getValue)
        .filter(Objects::nonNull)
        .max(Comparator.comparingInt(String::length))
        .map(PlainText::of)
        .orElse("");
  }

  private static @Nullable Instant published(SyndEntry entry) {
    Date date =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    return date == null || date.toInstant().isBefore(Instant.EPOCH) ? null : date.toInstant();
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
