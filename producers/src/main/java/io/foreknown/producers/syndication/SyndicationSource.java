package io.foreknown.producers.syndication;

import com.rometools.rome.io.FeedException;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.producers.Care;
import io.foreknown.producers.FaultBarrier;
import io.foreknown.producers.Item;
import io.foreknown.producers.Memory;
import io.foreknown.producers.Source;
import io.foreknown.producers.claimreview.ClaimReviewSource;
import io.foreknown.producers.jsonld.Look;
import io.foreknown.producers.xml.Element;
import io.foreknown.producers.xml.Unit;
import io.foreknown.producers.xml.Units;
import io.foreknown.producers.xml.Wanted;
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
  static final Wanted WANTED =
      new Wanted(
          Dialect::isEntry,
          Set.of(),
          Dialect::isFeed,
          Dialect.entryNames(),
          "is no feed of RSS or Atom");

  private final ClaimReviewSource pages;

  /** Continues with what the memory holds. */
  public SyndicationSource(Memory memory, Care care) {
    this.pages = new ClaimReviewSource(memory, care);
  }

  /** A page, or JSON, is read as what a feed links to. */
  @Override
  public Stream<Item> read(InputStream in, String file) {
    BufferedInputStream marking = new BufferedInputStream(in, Look.BYTES);
    return Stream.of(marking)
        .flatMap(
            document -> FaultBarrier.document(file, () -> read(document, file, Look.at(document))));
  }

  private Stream<Item> read(InputStream in, String file, Look look) {
    return look == Look.PAGE || look == Look.JSON
        ? pages.read(in, file, look)
        : Units.in(in, WANTED).items(file, unit -> items(unit, file));
  }

  private Stream<Item> items(Unit unit, String file) {
    if (unit instanceof Unit.Broken broken) {
      return Stream.of(broken.refused(file));
    }
    Element element = ((Unit.Whole) unit).element();
    Origin origin = Origin.of(file, element.line());
    try {
      return items(Entry.of(element), origin);
    } catch (FeedException e) {
      Problem problem = new Problem("", "is no entry of a feed: " + e.getMessage());
      return Stream.of(Item.Refused.of(Reason.INVALID, List.of(problem), null, origin));
    }
  }

  private Stream<Item> items(Entry entry, Origin origin) {
    if (!entry.scripts().isEmpty()) {
      return pages.read(entry.scripts(), entry.backdrop(), line -> origin);
    }
    return Stream.of(
        entry.link() == null
            ? new Item.Unclaimed(origin, "has no JSON-LD and no link")
            : new Item.Linked(entry.link(), origin));
  }
}
