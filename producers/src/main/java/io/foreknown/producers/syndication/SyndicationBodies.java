package io.foreknown.producers.syndication;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import io.foreknown.domain.claim.WebAddress;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.producers.body.Body;
import io.foreknown.producers.body.BodyItem;
import io.foreknown.producers.body.BodySource;
import io.foreknown.producers.body.PlainText;
import io.foreknown.producers.xml.Element;
import io.foreknown.producers.xml.Unit;
import io.foreknown.producers.xml.Units;
import java.io.InputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stories of a feed whose entries hold them in full, or at least in short. */
public final class SyndicationBodies implements BodySource {
  @Override
  public Stream<BodyItem> read(InputStream in, String file) {
    return Units.in(in, SyndicationSource.WANTED).pieces(file).map(unit -> item(unit, file));
  }

  private static BodyItem item(Unit unit, String file) {
    if (unit instanceof Unit.Broken broken) {
      return new BodyItem.Refused(Origin.of(file, broken.line()), broken.problem());
    }
    Element element = ((Unit.Whole) unit).element();
    Origin origin = Origin.of(file, element.line());
    try {
      return item(Entry.entry(element), origin);
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
    if (text.isBlank() || known == null) {
      return new BodyItem.Refused(
          origin, text.isBlank() ? "holds no text of a story" : "has neither id nor link");
    }
    return new BodyItem.Found(
        new Body(
            known, 1, url, blankToNull(entry.getTitle()), null, null, published(entry), null, text),
        origin);
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
