package io.foreknown.feeds.cap;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.domain.shape.Path;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.cap.AlertReader.AlertContent;
import io.foreknown.feeds.cap.IndexedMessage.Kind;
import io.foreknown.feeds.xml.CheckedElement;
import io.foreknown.feeds.xml.Element;
import io.foreknown.feeds.xml.ElementFilter;
import io.foreknown.feeds.xml.Unit;
import io.foreknown.feeds.xml.Units;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads alerts of the Common Alerting Protocol 1.0 to 1.2, alone, wrapped, or listed by a feed.
 *
 * <p>Remembers all messages, so that updates and cancellations find the warning that they change.
 */
public final class CapSource implements Source {
  private static final String ALERT = "alert";

  private static final String UNSEEN = "is about what nobody has seen";
  private static final int MOST_NAMED = 200;

  /** The roots of feeds. */
  private static final Set<String> FEEDS = Set.of("feed", "rss", "RDF");

  /** Alerts, of CAP or not, and entries of feeds. */
  private static final ElementFilter WANTED =
      new ElementFilter(
          (namespace, name) -> name.equals(ALERT) || CapFeedEntry.isOne(namespace, name),
          Set.of(),
          (namespace, root) -> FEEDS.contains(root),
          CapFeedEntry.LOCAL_NAMES,
          "holds no alert and is no feed of alerts");

  private final MessageIndex index;
  private final AlertPolicy alertPolicy;

  /** Continues with what the memory holds. */
  public CapSource(Memory memory) {
    this(memory, AlertPolicy.SHIPPED);
  }

  /** Continues with what the memory holds. */
  public CapSource(Memory memory, AlertPolicy alertPolicy) {
    this.index = new MessageIndex(memory);
    this.alertPolicy = alertPolicy;
  }

  @Override
  public Stream<Item> read(InputStream in, String file) {
    return Units.in(in, WANTED).items(file, unit -> items(unit, file));
  }

  private Stream<Item> items(Unit unit, String file) {
    if (unit instanceof Unit.Broken broken) {
      return Stream.of(broken.refused(file));
    }
    Element element = ((Unit.Whole) unit).element();
    return element.name().equals(ALERT) ? alert(element, file) : entry(element, file);
  }

  private Stream<Item> entry(Element entry, String file) {
    List<Element> alerts = entry.tree().filter(each -> each.name().equals(ALERT)).toList();
    if (!alerts.isEmpty()) {
      return alerts.stream().flatMap(alert -> alert(alert, file));
    }
    Origin origin = Origin.of(file, entry.line());
    String link = CapFeedEntry.link(entry);
    return link == null
        ? invalid(new Problem("link", "is missing, and the entry holds no alert"), null, origin)
        : Stream.of(new Item.Linked(link, origin));
  }

  private Stream<Item> alert(Element alert, String file) {
    Origin origin = Origin.of(file, alert.line());
    CapVersion capVersion = CapVersion.of(alert.namespace());
    if (capVersion == null) {
      String message = "alert is in the namespace %s, one of %s is expected";
      Problem problem =
          new Problem(
              "", message.formatted(Excerpt.of(alert.namespace()), CapVersion.namespaces()));
      return refused(Reason.MALFORMED, List.of(problem), null, origin);
    }
    Problems problems = new Problems();
    Problems notes = alertPolicy.care() == Care.STRICT ? problems : new Problems();
    AlertContent alertContent =
        new AlertReader(capVersion, alertPolicy, origin)
            .read(new CheckedElement(alert, Path.ROOT, problems, notes));
    if (alertContent instanceof AlertContent.OfNothing nothing) {
      return Stream.of(new Item.Unclaimed(origin, nothing.why()));
    }
    return alertContent instanceof AlertContent.OfWarning warning
        ? message(warning.message(), notes.found())
        : refused(Reason.INVALID, Problems.all(problems, notes), null, origin);
  }

  private Stream<Item> message(IndexedMessage indexedMessage, List<Problem> notes) {
    if (index.contradicts(indexedMessage)) {
      String other =
          "another message has the same sender, identifier and sent: " + indexedMessage.id().key();
      Problem problem = new Problem("identifier", other);
      return refused(
          Reason.CONFLICT, List.of(problem), indexedMessage.id().claim(), indexedMessage.origin());
    }
    List<Item> items = index.add(indexedMessage);
    return items.isEmpty()
        ? Stream.of(unseen(indexedMessage, notes))
        : Item.Accepted.noted(items, indexedMessage.origin(), notes).stream();
  }

  /** It is remembered all the same: what it names may still come, and has ended then. */
  private static Item unseen(IndexedMessage indexedMessage, List<Problem> notes) {
    String named = Excerpt.of(String.join(" ", indexedMessage.references()), MOST_NAMED);
    String what = indexedMessage.kind() == Kind.CANCEL ? "what it ends" : "what it updates";
    List<Problem> all = new ArrayList<>(notes);
    all.add(
        new Problem(
            "references",
            "nothing of it has been seen, so %s is not known: %s".formatted(what, named)));
    return new Item.Unclaimed(indexedMessage.origin(), UNSEEN, all);
  }

  private static Stream<Item> invalid(Problem problem, @Nullable String claim, Origin origin) {
    return refused(Reason.INVALID, List.of(problem), claim, origin);
  }

  private static Stream<Item> refused(
      Reason reason, List<Problem> problems, @Nullable String claim, Origin origin) {
    return Stream.of(Item.Refused.of(reason, problems, claim, origin));
  }
}
