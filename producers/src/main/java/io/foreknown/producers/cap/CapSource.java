package io.foreknown.producers.cap;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.producers.Care;
import io.foreknown.producers.Item;
import io.foreknown.producers.Memory;
import io.foreknown.producers.Shown;
import io.foreknown.producers.Source;
import io.foreknown.producers.cap.AlertReader.Reading;
import io.foreknown.producers.cap.Message.Kind;
import io.foreknown.producers.xml.Element;
import io.foreknown.producers.xml.Unit;
import io.foreknown.producers.xml.Units;
import io.foreknown.producers.xml.Wanted;
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
  private static final Wanted WANTED =
      new Wanted(
          (namespace, name) -> name.equals(ALERT) || Entry.isOne(namespace, name),
          Set.of(),
          (namespace, root) -> FEEDS.contains(root),
          Entry.LOCAL_NAMES,
          "holds no alert and is no feed of alerts");

  private final MessageIndex index;
  private final Policy policy;

  /** Continues with what the memory holds. */
  public CapSource(Memory memory) {
    this(memory, Policy.SHIPPED);
  }

  /** Continues with what the memory holds. */
  public CapSource(Memory memory, Policy policy) {
    this.index = new MessageIndex(memory);
    this.policy = policy;
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
    String link = Entry.link(entry);
    return link == null
        ? invalid(new Problem("link", "is missing, and the entry holds no alert"), null, origin)
        : Stream.of(new Item.Linked(link, origin));
  }

  private Stream<Item> alert(Element alert, String file) {
    Origin origin = Origin.of(file, alert.line());
    Version version = Version.of(alert.namespace());
    if (version == null) {
      String message = "alert is in the namespace %s, one of %s is expected";
      Problem problem =
          new Problem("", message.formatted(Shown.of(alert.namespace()), Version.namespaces()));
      return refused(Reason.MALFORMED, List.of(problem), null, origin);
    }
    Problems problems = new Problems();
    Problems notes = policy.care() == Care.STRICT ? problems : new Problems();
    Reading reading =
        new AlertReader(version, policy, origin).read(new Node(alert, "", problems, notes));
    if (reading instanceof Reading.OfNothing nothing) {
      return Stream.of(new Item.Unclaimed(origin, nothing.why()));
    }
    return reading instanceof Reading.OfWarning warning
        ? message(warning.message(), notes.found())
        : refused(Reason.INVALID, Problems.all(problems, notes), null, origin);
  }

  private Stream<Item> message(Message message, List<Problem> notes) {
    if (index.contradicts(message)) {
      String other =
          "another message has the same sender, identifier and sent: " + message.id().key();
      Problem problem = new Problem("identifier", other);
      return refused(Reason.CONFLICT, List.of(problem), message.id().claim(), message.origin());
    }
    List<Item> items = index.add(message);
    return items.isEmpty()
        ? Stream.of(unseen(message, notes))
        : Item.Accepted.noted(items, message.origin(), notes).stream();
  }

  /** It is remembered all the same: what it names may still come, and has ended then. */
  private static Item unseen(Message message, List<Problem> notes) {
    String named = Shown.of(String.join(" ", message.references()), MOST_NAMED);
    String what = message.kind() == Kind.CANCEL ? "what it ends" : "what it updates";
    List<Problem> all = new ArrayList<>(notes);
    all.add(
        new Problem(
            "references",
            "nothing of it has been seen, so %s is not known: %s".formatted(what, named)));
    return new Item.Unclaimed(message.origin(), UNSEEN, all);
  }

  private static Stream<Item> invalid(Problem problem, @Nullable String claim, Origin origin) {
    return refused(Reason.INVALID, List.of(problem), claim, origin);
  }

  private static Stream<Item> refused(
      Reason reason, List<Problem> problems, @Nullable String claim, Origin origin) {
    return Stream.of(Item.Refused.of(reason, problems, claim, origin));
  }
}
