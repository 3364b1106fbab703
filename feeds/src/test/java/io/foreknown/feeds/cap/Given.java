package io.foreknown.feeds.cap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.time.Span;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.codes.Geocodes;
import io.foreknown.feeds.given.HeapMemory;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Messages for tests, and where they lead. */
final class Given {
  static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
  private static final Instant MORNING = Instant.parse("2024-05-01T08:00:00Z");

  private Given() {}

  /** An alert without fault, on one line. */
  static String alert(String identifier) {
    return """
        <alert xmlns="%s"><identifier>%s</identifier><sender>met@example.org</sender>\
        <sent>2024-05-01T08:00:00-00:00</sent><status>Actual</status><msgType>Alert</msgType>\
        <scope>Public</scope><info><category>Met</category><event>%s</event>\
        <urgency>Immediate</urgency><severity>Severe</severity><certainty>Likely</certainty>\
        <area><areaDesc>Delta</areaDesc></area></info></alert>
        """
        .formatted(NAMESPACE, identifier, identifier);
  }

  static List<Item> reading(CapSource source, String document) {
    return source.read(new ByteArrayInputStream(document.getBytes(UTF_8)), "feed.xml").toList();
  }

  /** The id of the message that is sent so many minutes after eight. */
  static MessageId id(String identifier, long minute) {
    return new MessageId("met@example.org", identifier, MORNING.plusSeconds(60 * minute));
  }

  static IndexedMessage message(MessageId id, IndexedMessage.Kind kind, List<String> references) {
    List<Warning> contents = kind == IndexedMessage.Kind.CANCEL ? List.of() : List.of(content(id));
    return new IndexedMessage(id, kind, references, contents, Origin.of("feed.xml", 1));
  }

  /** The same message, where it tells of warnings that are over or not. */
  static IndexedMessage telling(IndexedMessage indexedMessage, List<Boolean> over) {
    Warning content = content(indexedMessage.id());
    List<Warning> contents =
        over.stream()
            .map(isOver -> isOver ? ended(content, indexedMessage.id().sent()) : content)
            .toList();
    return new IndexedMessage(
        indexedMessage.id(),
        indexedMessage.kind(),
        indexedMessage.references(),
        contents,
        indexedMessage.origin());
  }

  private static Warning ended(Warning warning, Instant at) {
    return new Warning(
        warning.header(),
        warning.issuer(),
        warning.recipients(),
        warning.audience(),
        warning.issued(),
        warning.validity(),
        warning.hazard(),
        warning.suspects(),
        warning.targets(),
        Span.at(at),
        warning.exercise(),
        warning.urgency(),
        List.of());
  }

  /** A warning whose headline names the message. */
  private static Warning content(MessageId id) {
    List<Item> items = reading(new CapSource(new HeapMemory()), alert(id.identifier()));
    return (Warning) ((Item.Accepted) items.get(0)).claim();
  }

  /** The last word on the only claim. */
  static Warning lastWord(List<Item> items) {
    Map<String, Warning> last = lastWords(items);
    if (last.size() != 1) {
      throw new AssertionError("one claim was expected, but there are " + last.keySet());
    }
    return last.values().iterator().next();
  }

  /** The last word on each claim that was not withdrawn, by its id. */
  static Map<String, Warning> lastWords(List<Item> items) {
    Map<String, Claim> last = new TreeMap<>();
    for (Item item : items) {
      if (item instanceof Item.Accepted accepted) {
        Claim claim = accepted.claim();
        last.merge(
            claim.header().id(),
            claim,
            (one, other) -> one.header().revision() > other.header().revision() ? one : other);
      }
    }
    Map<String, Warning> standing = new TreeMap<>();
    last.forEach(
        (id, claim) -> {
          if (claim instanceof Warning warning) {
            standing.put(id, warning);
          }
        });
    return standing;
  }

  /** That of a recipient who cares so, by the tables that are brought along. */
  static AlertPolicy policy(Care care) {
    return new AlertPolicy(care, Validities.SHIPPED, Hazards.SHIPPED, Geocodes.SHIPPED);
  }
}
