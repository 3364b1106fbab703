package io.foreknown.feeds.syndication;

import com.rometools.rome.io.FeedException;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.FaultBarrier;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.claimreview.ClaimReviewSource;
import io.foreknown.feeds.jsonld.DocumentType;
import io.foreknown.feeds.xml.Element;
import io.foreknown.feeds.xml.ElementFilter;
import io.foreknown.feeds.xml.Unit;
import io.foreknown.feeds.xml.Units;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads feeds in RSS 0.9 to 2.0 and Atom 0.3 and 1.0, and the pages that they link to: fact checks
 * and articles in the JSON-LD that an entry holds, or else that its page does.
 */
public final class SyndicationSource implements Source {
  static final ElementFilter WANTED =
      new ElementFilter(
          FeedDialect::isEntry,
          Set.of(),
          FeedDialect::isFeed,
          FeedDialect.entryNames(),
          "is no feed of RSS or Atom");

  private final ClaimReviewSource pages;

  /** Continues with what the memory holds. */
  public SyndicationSource(Memory memory, Care care) {
    this.pages = new ClaimReviewSource(memory, care);
  }

  /** A page, or JSON, is read as what a feed links to. */
  @Override
  public Stream<Item> read(InputStream in, String file) {
    BufferedInputStream marking = new BufferedInputStream(in, DocumentType.BYTES);
    return Stream.of(marking)
        .flatMap(
            document ->
                FaultBarrier.document(file, () -> read(document, file, DocumentType.at(document))));
  }

  private Stream<Item> read(InputStream in, String file, DocumentType documentType) {
    return documentType == DocumentType.PAGE || documentType == DocumentType.JSON
        ? pages.read(in, file, documentType)
        : Units.in(in, WANTED).items(file, unit -> items(unit, file));
  }

  private Stream<Item> items(Unit unit, String file) {
    if (unit instanceof Unit.Broken broken) {
      return Stream.of(broken.refused(file));
    }
    Element element = ((Unit.Whole) unit).element();
    Origin origin = Origin.of(file, element.line());
    try {
      return items(FeedEntry.of(element), origin);
    } catch (FeedException e) {
      Problem problem = new Problem("", "is no entry of a feed: " + e.getMessage());
      return Stream.of(Item.Refused.of(Reason.INVALID, List.of(problem), null, origin));
    }
  }

  private Stream<Item> items(FeedEntry feedEntry, Origin origin) {
    if (!feedEntry.scripts().isEmpty()) {
      return pages.read(feedEntry.scripts(), feedEntry.backdrop(), line -> origin);
    }
    return Stream.of(
        feedEntry.link() == null
            ? new Item.Unclaimed(origin, "has no JSON-LD and no link")
            : new Item.Linked(feedEntry.link(), origin));
  }
}
