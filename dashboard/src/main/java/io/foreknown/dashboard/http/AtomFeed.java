package io.foreknown.dashboard.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.Filter;
import io.foreknown.dashboard.view.PagePath;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
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
  private static final List<ViewKind> OF_EVENT =
      List.of(ViewKind.ALERTS, ViewKind.CONTRADICTIONS, ViewKind.CLAIMS);
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
  ApiResponse alerts(ApiRequest apiRequest) {
    return listed(ViewKind.ALERTS, "Foreknown alerts", apiRequest);
  }

  /** The contradictions of which something was said last. */
  ApiResponse contradictions(ApiRequest apiRequest) {
    return listed(ViewKind.CONTRADICTIONS, "Foreknown contradictions", apiRequest);
  }

  private ApiResponse listed(ViewKind viewKind, String title, ApiRequest apiRequest) {
    Params params = new Params(apiRequest, "hazard", "place", "party", "text");
    Filter filter = params.filter();
    List<Item> items =
        views.page(viewKind, filter, null, ENTRIES).items().stream()
            .map(viewRecord -> new Item(viewKind, viewRecord))
            .toList();
    return answer(
        new Feed(viewKind.word(), title, "/", items, views.notes(viewKind, filter)), apiRequest);
  }

  /** What stories claim of an event, who says otherwise, and what was raised, the newest first. */
  ApiResponse event(EventKey key, ApiRequest apiRequest) {
    var unused = new Params(apiRequest);
    EventKey event = views.name(key);
    ViewRecord known = views.event(event);
    if (known == null) {
      throw ProblemException.notFound("no claim about this event is known");
    }
    List<Item> items =
        OF_EVENT.stream()
            .flatMap(
                viewKind ->
                    views.names(event).stream()
                        .flatMap(name -> views.of(viewKind).about(name).stream())
                        .distinct()
                        .map(viewRecord -> new Item(viewKind, viewRecord)))
            .filter(item -> item.entry().stands())
            .sorted(NEWEST)
            .limit(ENTRIES)
            .toList();
    String id = "event:" + hex(known.id());
    String title = "Foreknown: " + event.id();
    return answer(
        new Feed(id, title, PagePath.of(ViewKind.EVENTS, known), items, List.of()), apiRequest);
  }

  /**
   * What a feed holds.
   *
   * @param id tells the feeds of an installation apart
   * @param page where the page shows the same
   */
  private record Feed(String id, String title, String page, List<Item> items, List<String> notes) {}

  private record Item(ViewKind kind, ViewRecord entry) {}

  private ApiResponse answer(Feed feed, ApiRequest apiRequest) {
    try {
      return ApiResponse.ok(TYPE, write(feed, apiRequest));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private ByteBuffer write(Feed feed, ApiRequest apiRequest) throws XMLStreamException {
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
    link(xml, "self", TYPE, apiRequest.address().asString());
    link(xml, "alternate", HTML, apiRequest.origin() + feed.page());
    xml.writeStartElement("author");
    element(xml, "name", "Foreknown");
    xml.writeEndElement();
    for (Item item : feed.items()) {
      write(xml, item, apiRequest.origin());
    }
    xml.writeEndDocument();
    xml.close();
    return ByteBuffer.wrap(out.toByteArray());
  }

  private void write(XMLStreamWriter xml, Item item, String origin) throws XMLStreamException {
    ViewRecord viewRecord = item.entry();
    ObjectNode json = viewRecord.json().parse();
    String title = title(item, json);
    xml.writeStartElement("entry");
    element(
        xml,
        "id",
        "urn:foreknown:" + prefix + ":" + word(item.kind()) + ":" + hex(viewRecord.id()));
    element(xml, "title", title);
    element(xml, "updated", RecordJson.moment(moment(viewRecord.publishedAt())));
    link(xml, "alternate", HTML, origin + PagePath.of(item.kind(), viewRecord));
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
  private static String word(ViewKind viewKind) {
    return viewKind.word().substring(0, viewKind.word().length() - 1);
  }

  /** What a story claims is put in our words, else in those of its headline. */
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
