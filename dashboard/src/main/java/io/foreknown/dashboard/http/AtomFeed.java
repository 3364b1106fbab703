package io.foreknown.dashboard.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.Entry;
import io.foreknown.dashboard.view.Filter;
import io.foreknown.dashboard.view.Kind;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.time.Span;
import io.foreknown.schemas.json.RecordJson;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * The newest alerts as a feed of RFC 4287. Links lead to the page under the name by which the
 * reader asked.
 */
final class AtomFeed {
  static final String TYPE = "application/atom+xml";

  private static final String HTML = "text/html";
  private static final Duration NOON = Duration.ofHours(12);
  private static final int ENTRIES = 50;
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

  Answer answer(Ask ask) {
    Params params = new Params(ask, "hazard", "place", "party", "text");
    Filter filter = params.filter();
    List<Entry> alerts = views.page(Kind.ALERTS, filter, null, ENTRIES).items();
    try {
      return Answer.ok(TYPE, write(alerts, views.notes(Kind.ALERTS, filter), ask));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private ByteBuffer write(List<Entry> alerts, List<String> notes, Ask ask)
      throws XMLStreamException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XMLStreamWriter xml =
        XMLOutputFactory.newDefaultFactory()
            .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    element(xml, "id", "urn:foreknown:" + prefix + ":alerts");
    element(xml, "title", "Foreknown alerts");
    if (alerts.isEmpty() && !notes.isEmpty()) {
      element(xml, "subtitle", "Nothing passes the filter: " + String.join("; ", notes));
    }
    Instant updated =
        alerts.stream()
            .map(alert -> moment(alert.publishedAt()))
            .max(Comparator.naturalOrder())
            .orElse(started);
    element(xml, "updated", RecordJson.moment(updated));
    link(xml, "self", TYPE, ask.address().asString());
    link(xml, "alternate", HTML, ask.origin() + "/");
    xml.writeStartElement("author");
    element(xml, "name", "Foreknown");
    xml.writeEndElement();
    for (Entry alert : alerts) {
      write(xml, alert, ask.origin());
    }
    xml.writeEndDocument();
    xml.close();
    return ByteBuffer.wrap(out.toByteArray());
  }

  private void write(XMLStreamWriter xml, Entry alert, String origin) throws XMLStreamException {
    ObjectNode json = alert.json().parse();
    xml.writeStartElement("entry");
    element(xml, "id", "urn:foreknown:" + prefix + ":alert:" + hex(alert.id()));
    element(xml, "title", json.path("headline").asText());
    element(xml, "updated", RecordJson.moment(moment(alert.publishedAt())));
    link(xml, "alternate", HTML, origin + page(alert));
    for (String field : List.of("kind", "severity")) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("scheme", "urn:foreknown:" + field);
      xml.writeAttribute("term", json.path(field).asText());
    }
    for (JsonNode link : json.path("links")) {
      if (link.asText().matches("(?i)https?://.*")) {
        link(xml, "related", null, link.asText());
      }
    }
    element(xml, "content", json.path("headline").asText());
    xml.writeEndElement();
  }

  /** Where the page shows what the alert is about. */
  private static String page(Entry alert) {
    List<EventKey> subjects = alert.facts().subjects();
    String id = URLEncoder.encode(subjects.get(0).id(), StandardCharsets.UTF_8);
    return subjects.size() > 1
        ? "/event?id=" + id
        : "/event?type=%s&id=%s"
            .formatted(subjects.get(0).type().name().toLowerCase(Locale.ROOT), id);
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
