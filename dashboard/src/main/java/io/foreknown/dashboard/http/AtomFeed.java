package io.foreknown.dashboard.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.Entry;
import io.foreknown.dashboard.view.Kind;
import io.foreknown.dashboard.view.Views;
import io.foreknown.schemas.json.RecordJson;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The newest alerts as a feed of RFC 4287. */
final class AtomFeed {
  static final String TYPE = "application/atom+xml";

  private static final int ENTRIES = 50;
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final Views views;
  private final String prefix;

  /** The prefix of the topics makes ids of different installations differ. */
  AtomFeed(Views views, String prefix) {
    this.views = views;
    this.prefix = prefix;
  }

  Answer answer(Ask ask) {
    Params params = new Params(ask, "hazard", "place", "party", "text");
    List<Entry> alerts = views.page(Kind.ALERTS, params.filter(), null, ENTRIES).items();
    try {
      return Answer.ok(TYPE, write(alerts));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private ByteBuffer write(List<Entry> alerts) throws XMLStreamException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XMLStreamWriter xml =
        XMLOutputFactory.newDefaultFactory()
            .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    element(xml, "id", "urn:foreknown:" + prefix + ":alerts");
    element(xml, "title", "Foreknown alerts");
    element(xml, "updated", moment(alerts.isEmpty() ? Instant.EPOCH : alerts.get(0).publishedAt()));
    xml.writeStartElement("author");
    element(xml, "name", "Foreknown");
    xml.writeEndElement();
    for (Entry alert : alerts) {
      write(xml, alert);
    }
    xml.writeEndDocument();
    xml.close();
    return ByteBuffer.wrap(out.toByteArray());
  }

  private void write(XMLStreamWriter xml, Entry alert) throws XMLStreamException {
    ObjectNode json = alert.json().parse();
    xml.writeStartElement("entry");
    element(xml, "id", "urn:foreknown:" + prefix + ":alert:" + hex(alert.id()));
    element(xml, "title", json.path("headline").asText());
    element(xml, "updated", moment(alert.publishedAt()));
    for (String field : List.of("kind", "severity")) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("scheme", "urn:foreknown:" + field);
      xml.writeAttribute("term", json.path(field).asText());
    }
    for (JsonNode link : json.path("links")) {
      if (link.asText().matches("(?i)https?://.*")) {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", "related");
        xml.writeAttribute("href", plain(link.asText()));
      }
    }
    element(xml, "content", json.path("headline").asText());
    xml.writeEndElement();
  }

  private static String moment(Instant moment) {
    return RecordJson.moment(moment);
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
