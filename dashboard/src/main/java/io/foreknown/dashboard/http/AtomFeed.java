package io.foreknown.dashboard.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.Entry;
import io.foreknown.dashboard.view.Filter;
import io.foreknown.dashboard.view.Kind;
import io.foreknown.dashboard.view.PagePath;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.time.Span;
import io.foreknown.schemas.json.RecordJson;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * The newest of what there is, as feeds of RFC 4287. Links lead to the page under the name by which
 * the reader asked.
 */
final class AtomFeed {
  static final String TYPE = "application/atom+xml";

  private static final String HTML = "text/html";
  private static final Duration NOON = Duration.ofHours(12);
  private static final int ENTRIES = 50;
  private static final List<Kind> OF_EVENT = List.of(Kind.ALERTS, Kind.CONTRADICTIONS, Kind.CLAIMS);
  private static final Comparator<Item> NEWEST =
      Comparator.comparing((Item item) -> item.entry().publishedAt())
          .reversed()
          .thenComparing(item -> item.kind().word())
          .thenComparing(item -> item.entry().id());
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final Views views;
  private final String prefix;
  private final Instant started;

  /**
   * The prefix of the topics makes ids of different installations differ.
   *
   * @param started when a feed without entries became what it is
   */
  AtomFeed(Views views, String prefix, Instant started) {
    this.views = views;
    this.prefix = prefix;
    this.started = started;
  }

  /** The newest alerts. */
  Answer alerts(Ask ask) {
    return listed(Kind.ALERTS, "Foreknown alerts", ask);
  }

  /** The contradictions of which something was said last. */
  Answer contradictions(Ask ask) {
    return listed(Kind.CONTRADICTIONS, "Foreknown contradictions", ask);
  }

  private Answer listed(Kind kind, String title, Ask ask) {
    Params params = new Params(ask, "hazard", "place", "party", "text");
    Filter filter = params.filter();
    List<Item> items =
        views.page(kind, filter, null, ENTRIES).items().stream()
            .map(entry -> new Item(kind, entry))
            .toList();
    return answer(new Feed(kind.word(), title, "/", items, views.notes(kind, filter)), ask);
  }

  /** What stories claim of an event, who says otherwise, and what was raised, the newest first. */
  Answer event(EventKey key, Ask ask) {
    var unused = new Params(ask);
    EventKey event = views.name(key);
    Entry known = views.event(event);
    if (known == null) {
      throw ProblemException.notFound("no claim tells of this event, as far as is known");
    }
    List<Item> items =
        OF_EVENT.stream()
            .flatMap(
                kind ->
                    views.names(event).stream()
                        .flatMap(name -> views.of(kind).about(name).stream())
                        .distinct()
                        .map(entry -> new Item(kind, entry)))
            .filter(item -> item.entry().stands())
            .sorted(NEWEST)
            .limit(ENTRIES)
            .toList();
    String id = "event:" + hex(known.id());
    String title = "Foreknown: " + event.id();
    return answer(new Feed(id, title, PagePath.of(Kind.EVENTS, known), items, List.of()), ask);
  }

  /**
   * What a feed holds.
   *
   * @param id tells the feeds of an installation apart
   * @param page where the page shows the same
   */
  private record Feed(String id, String title, String page, List<Item> items, List<String> notes) {}

  private record Item(Kind kind, Entry entry) {}

  private Answer answer(Feed feed, Ask ask) {
    try {
      return Answer.ok(TYPE, write(feed, ask));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private ByteBuffer write(Feed feed, Ask ask) throws XMLStreamException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XMLStreamWriter xml =
        XMLOutputFactory.newDefaultFactory()
            .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    element(xml, "id", "urn:foreknown:" + prefix + ":" + feed.id());
    element(xml, "title", feed.title());
    if (feed.items().isEmpty() && !feed.notes().isEmpty()) {
      element(xml, "subtitle", "Nothing passes the filter: " + String.join("; ", feed.notes()));
    }
    Instant updated =
        feed.items().stream()
            .map(item -> moment(item.entry().publishedAt()))
            .max(Comparator.naturalOrder())
            .orElse(started);
    element(xml, "updated", RecordJson.moment(updated));
    link(xml, "self", TYPE, ask.address().asString());
    link(xml, "alternate", HTML, ask.origin() + feed.page());
    xml.writeStartElement("author");
    element(xml, "name", "Foreknown");
    xml.writeEndElement();
    for (Item item : feed.items()) {
      write(xml, item, ask.origin());
    }
    xml.writeEndDocument();
    xml.close();
    return ByteBuffer.wrap(out.toByteArray());
  }

  private void write(XMLStreamWriter xml, Item item, String origin) throws XMLStreamException {
    Entry entry = item.entry();
    ObjectNode json = entry.json().parse();
    String title = title(item, json);
    xml.writeStartElement("entry");
    element(xml, "id", "urn:foreknown:" + prefix + ":" + word(item.kind()) + ":" + hex(entry.id()));
    element(xml, "title", title);
    element(xml, "updated", RecordJson.moment(moment(entry.publishedAt())));
    link(xml, "alternate", HTML, origin + PagePath.of(item.kind(), entry));
    for (String field : List.of("type", "kind", "state", "severity")) {
      if (json.path(field).isTextual()) {
        xml.writeEmptyElement("category");
        xml.writeAttribute("scheme", "urn:foreknown:" + field);
        xml.writeAttribute("term", json.path(field).asText());
      }
    }
    List<JsonNode> sources = new ArrayList<>();
    json.path("links").forEach(sources::add);
    sources.add(json.path("story").path("url"));
    for (JsonNode source : sources) {
      if (source.asText().matches("(?i)https?://.*")) {
        link(xml, "related", null, source.asText());
      }
    }
    element(xml, "content", title);
    xml.writeEndElement();
  }

  /** One of them. */
  private static String word(Kind kind) {
    return kind.word().substring(0, kind.word().length() - 1);
  }

  /** What a story claims is told in our words, else in those of its headline. */
  private static String title(Item item, ObjectNode json) {
    return Stream.of(json.path("headline"), json.path("paraphrase"), json.at("/story/headline"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst()
        .orElseGet(() -> "A %s: %s".formatted(json.path("type").asText(), item.entry().id()));
  }

  private static void link(XMLStreamWriter xml, String rel, @Nullable String type, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    if (type != null) {
      xml.writeAttribute("type", type);
    }
    xml.writeAttribute("href", plain(address));
  }

  /** Atom has no days: of a bare date its noon, which clocks nearly everywhere put on that day. */
  private static Instant moment(Instant published) {
    Span span = Span.ofPublication(published);
    boolean isDay = !span.from().equals(span.to());
    return isDay ? span.from().plus(NOON) : published;
  }

  /** Ids may hold any character, and an Atom id is an address. */
  private static String hex(String id) {
    StringBuilder hex = new StringBuilder();
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      hex.append("%02x".formatted(b));
    }
    return hex.toString();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(plain(text));
    xml.writeEndElement();
  }

  /** XML has no place for control characters, not even escaped. */
  private static String plain(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
  }
}
