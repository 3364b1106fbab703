package io.foreknown.producers.xml;

import com.ctc.wstx.api.WstxInputProperties;
import io.foreknown.domain.Limits;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.producers.xml.BoundedStream.BoundExceededException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Walks one document from start tag to start tag, and builds the elements that are asked for. */
final class XmlCursor {
  /** Elements within each other, wrappers included. */
  static final int DEPTH = 64;

  /** What one element may have, in words. */
  static final String LIMITS =
      "at most %d elements and %d characters are allowed"
          .formatted(ElementBuilder.ELEMENTS, ElementBuilder.TEXT);

  private static final String TOO_DEEP = "elements are nested more than %d deep".formatted(DEPTH);

  private static final XMLInputFactory FACTORY = factory();

  private final BoundedStream in;
  private final Entities entities = new Entities();

  /** The base of each open element, the innermost first. */
  private final Deque<String> bases = new ArrayDeque<>();

  private @Nullable XMLStreamReader2 reader;
  private int depth;

  /** Lines before those that the parser counts. */
  private long before;

  /** Reads nothing yet. */
  XmlCursor(InputStream in) {
    this.in = new BoundedStream(in);
  }

  /** Woodstox, by the class path; another parser would refuse the last setting. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(
        WstxInputProperties.P_MAX_ENTITY_COUNT, Long.MAX_VALUE); // Of two characters.
    return factory;
  }

  /**
   * Moves to the next start tag; false at the end of the document.
   *
   * @throws XmlFault if the rest of the document cannot be read
   * @throws UncheckedIOException if the stream breaks
   */
  boolean next() throws XmlFault {
    int event;
    do {
      event = step();
    } while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT);
    return event == XMLStreamConstants.START_ELEMENT;
  }

  private int step() throws XmlFault {
    try {
      int event = at().next();
      in.restart();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        bases.push(base());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        bases.pop();
      }
      refuse(
          event == XMLStreamConstants.DTD,
          Reason.MALFORMED,
          "has a document type, none is allowed");
      refuse(depth > DEPTH, Reason.TOO_LARGE, TOO_DEEP);
      return event;
    } catch (XMLStreamException e) {
      throw fault(e);
    }
  }

  private void refuse(boolean refused, Reason reason, String message) throws XmlFault {
    if (refused) {
      throw new XmlFault(reason, line(), message);
    }
  }

  private XMLStreamReader at() throws XMLStreamException {
    if (reader == null) {
      LeadingBlanks blanks = blanks();
      before = blanks.lines();
      reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(blanks.rest());
      reader.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, entities);
    }
    return reader;
  }

  private LeadingBlanks blanks() throws XMLStreamException {
    try {
      return LeadingBlanks.skip(in);
    } catch (IOException e) {
      throw new XMLStreamException(e);
    }
  }

  /** Of the start tag: its own, else that of what it is in. */
  private String base() {
    String outer = bases.isEmpty() ? "" : bases.element();
    String own = reader == null ? null : reader.getAttributeValue(XMLConstants.XML_NS_URI, "base");
    return own == null || own.isBlank() || own.length() > Limits.URL
        ? outer
        : BaseAddress.resolved(outer, own.strip());
  }

  private XmlFault fault(XMLStreamException e) {
    Throwable cause = e.getNestedException();
    if (cause instanceof BoundExceededException) {
      return new XmlFault(Reason.TOO_LARGE, line(), String.valueOf(cause.getMessage()));
    }
    long line =
        e.getLocation() == null ? line() : Math.max(1, before + e.getLocation().getLineNumber());
    String message = String.valueOf(e.getMessage()).split("\n at \\[row", 2)[0];
    return new XmlFault(Reason.MALFORMED, line, "is not XML: " + message);
  }

  /** Of the start tag; empty for none. */
  String namespace() {
    String namespace = reader == null ? null : reader.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  /** Of the start tag, without its prefix. */
  String name() {
    return reader == null ? "" : reader.getLocalName();
  }

  /** Whether the start tag is that of the document itself. */
  boolean isRoot() {
    return depth == 1;
  }

  /** Where the cursor is, from 1. */
  long line() {
    return reader == null ? 1 : Math.max(1, before + reader.getLocation().getLineNumber());
  }

  /**
   * Builds the element of the start tag and moves to its end tag; null when it exceeds {@link
   * #LIMITS}: it has been passed over then, and the document goes on.
   *
   * @param hollow local names of elements whose content is passed over and counts towards no limit
   *     but that of depth
   * @throws XmlFault if the rest of the document cannot be read
   */
  @Nullable Element element(Set<String> hollow) throws XmlFault {
    ElementBuilder builder = new ElementBuilder();
    entities.restart();
    int outside = depth - 1;
    start(builder);
    while (depth > outside) {
      int event = step();
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(builder);
        if (hollow.contains(name())) {
          passOver();
          builder.end();
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        builder.end();
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text(builder);
      }
    }
    return builder.built();
  }

  /** To the end of the element that has begun. */
  private void passOver() throws XmlFault {
    int outside = depth - 1;
    while (depth > outside) {
      step();
    }
  }

  /** What makes the element that was built last useless; null when nothing does. */
  @Nullable String problem() {
    return entities.problem();
  }

  /** No text is made of what is not kept. */
  private void text(ElementBuilder builder) {
    if (reader != null && builder.room(reader.getTextLength())) {
      builder.text(reader.getText());
    }
  }

  private void start(ElementBuilder builder) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; reader != null && i < reader.getAttributeCount(); i++) {
      String attributeNamespace = reader.getAttributeNamespace(i);
      if (attributeNamespace == null || attributeNamespace.isEmpty()) {
        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
    }
    String base = bases.peek();
    if (base != null && !base.isEmpty()) {
      attributes.put(BaseAddress.ATTRIBUTE, base);
    }
    builder.start(namespace(), name(), attributes, line());
  }
}
