package io.foreknown.feeds.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ctc.wstx.api.WstxInputProperties;
import io.foreknown.domain.Limits;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.xml.BoundedStream.BoundExceededException;
import io.foreknown.feeds.xml.RestartSearch.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Walks the documents of a file from start tag to start tag, and builds the elements that are asked
 * for. Can go on behind a fault where somebody knows what a document is made of.
 */
final class XmlCursor {
  /** Elements within each other, wrappers included. */
  static final int DEPTH = 64;

  /** What one element may have, in words. */
  static final String LIMITS =
      "at most %d elements and %d characters are allowed"
          .formatted(ElementBuilder.ELEMENTS, ElementBuilder.TEXT);

  private static final String TOO_DEEP = "elements are nested more than %d deep".formatted(DEPTH);

  /** Bytes of a tag that are looked at again: an end tag of a usual name is shorter. */
  private static final int LONGEST_END = 256;

  /** Encodings, beside UTF-8, in which tags are looked for by their bytes. */
  private static final Pattern SINGLE_BYTES =
      Pattern.compile("(?i)US-ASCII|ISO-8859-.*|windows-125.*|cp125.*");

  private static final XMLInputFactory FACTORY = factory();

  private final BoundedStream in;
  private final Entities entities = new Entities();

  /** The base of each open element, the innermost first. */
  private final Deque<String> bases = new ArrayDeque<>();

  /** Open elements around the one that is being built, with their namespaces. */
  private final OpenTags tags = new OpenTags();

  private @Nullable RecentBytes bytes;
  private @Nullable XMLStreamReader2 reader;
  private int depth;
  private boolean isBuilding;

  /** Where the element that is being built begins, in characters of the bytes. */
  private long unitStart;

  /** Characters that the parser was given before the bytes, to know what is open around them. */
  private int head;

  /** Lines before those that the parser counts. */
  private long before;

  /** Where the document begins. */
  private long documentLine = 1;

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
    factory.setProperty(
        WstxInputProperties.P_INPUT_PARSING_MODE, WstxInputProperties.PARSING_MODE_DOCUMENTS);
    return factory;
  }

  /**
   * Moves to the next start tag; false at the end of the file.
   *
   * @throws XmlFault if the rest of the document cannot be read
   * @throws UncheckedIOException if the stream breaks
   */
  boolean next() throws XmlFault {
    while (hasNext()) {
      int event = step();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.START_DOCUMENT) {
        begin();
      }
    }
    return false;
  }

  private boolean hasNext() throws XmlFault {
    try {
      return at().hasNext();
    } catch (XMLStreamException e) {
      throw fault(e);
    }
  }

  /** A document that follows another one is read anew if it is in another encoding. */
  private void begin() throws XmlFault {
    documentLine = line();
    String encoding = reader == null ? null : reader.getCharacterEncodingScheme();
    if (!encoding().equalsIgnoreCase(encoding == null ? UTF_8.name() : encoding)) {
      long start = reader == null ? 0 : reader.getLocationInfo().getStartingCharOffset();
      refuse(
          !isTurnedBack(start) || !isOpened("", documentLine - 1),
          Reason.MALFORMED,
          "is in %s and follows a document in %s; it needs a file of its own"
              .formatted(encoding, encoding()));
    }
  }

  private int step() throws XmlFault {
    try {
      int event = at().next();
      in.restart();
      if (event == XMLStreamConstants.START_ELEMENT) {
        begun();
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        ended();
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

  private void begun() {
    depth++;
    bases.push(base());
    if (reader != null && !isBuilding) {
      tags.push(reader, bases.element());
    }
  }

  private void ended() {
    depth--;
    bases.pop();
    if (depth < tags.depth()) {
      tags.pop();
    }
  }

  private void refuse(boolean refused, Reason reason, String message) throws XmlFault {
    if (refused) {
      throw new XmlFault(reason, line(), message);
    }
  }

  private XMLStreamReader2 at() throws XMLStreamException {
    if (reader == null) {
      LeadingBlanks blanks = blanks();
      before = blanks.lines();
      bytes = new RecentBytes(blanks.rest());
      reader = opened(bytes);
    }
    return reader;
  }

  private XMLStreamReader2 opened(InputStream from) throws XMLStreamException {
    XMLStreamReader2 opened = (XMLStreamReader2) FACTORY.createXMLStreamReader(from);
    opened.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, entities);
    return opened;
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
    if (reader == null || reader.getAttributeCount() == 0) {
      return outer;
    }
    String own = reader.getAttributeValue(XMLConstants.XML_NS_URI, "base");
    return own == null || own.isBlank() || own.length() > Limits.URL
        ? outer
        : BaseAddress.resolved(outer, own.strip());
  }

  private XmlFault fault(XMLStreamException e) {
    Throwable cause = e.getNestedException();
    if (cause instanceof BoundExceededException) {
      return new XmlFault(Reason.TOO_LARGE, line(), String.valueOf(cause.getMessage()));
    }
    Location place = e.getLocation();
    String message = "is not XML: " + String.valueOf(e.getMessage()).split("\n at \\[row", 2)[0];
    return place == null || cause != null
        ? new XmlFault(Reason.MALFORMED, line(place), message)
        : XmlFault.at(place.getCharacterOffset(), line(place), message);
  }

  private long line(@Nullable Location place) {
    return place == null ? line() : Math.max(1, before + place.getLineNumber());
  }

  /**
   * Goes on behind a fault: in a feed behind the entry that holds it or at the next one, else at
   * the next document. False: there is none, or its place cannot be found.
   *
   * @param entries local names of the entries of the feed; none: it is no feed
   * @throws UncheckedIOException if the stream breaks
   */
  boolean pass(XmlFault fault, Set<String> entries) {
    try {
      return fault.isPassable() && isTurnedBack(fault.offset()) && isPassed(fault, entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isPassed(XmlFault fault, Set<String> entries) throws IOException {
    RecentBytes from = Objects.requireNonNull(bytes);
    long line = fault.line() - (isBuilding ? turnedToTag(from) : 0);
    String inner = isBuilding || tags.depth() > 1 ? tags.innermost() : null;
    RestartSearch search = new RestartSearch(from, in::restart);
    Place place = search.find(inner, entries);
    if (isBuilding || place == Place.BEHIND_END) {
      tags.pop();
    }
    isBuilding = false;
    long lines = line + search.lines() - 1;
    documentLine = place == Place.DOCUMENT ? lines + 1 : documentLine;
    return place != Place.NOWHERE && isOpened(place == Place.DOCUMENT ? "" : tags.written(), lines);
  }

  /**
   * Gives back what was read of an end tag that is the fault, for it may be that of the entry.
   *
   * @return lines that were ended in it
   */
  private long turnedToTag(RecentBytes from) throws IOException {
    long lines = 0;
    int back = 0;
    while (back < LONGEST_END && from.characters(isUtf8()) > unitStart + 1 && from.back()) {
      back++;
      lines += from.isNext("\n") ? 1 : 0;
      if (from.isNext("</")) {
        return lines;
      }
    }
    from.skipNBytes(back);
    return 0;
  }

  /** Whether the bytes are at this character of the parser now; of it the lower 32 bits count. */
  private boolean isTurnedBack(long character) {
    RecentBytes read = bytes;
    boolean isUtf8 = isUtf8();
    if (read == null || !(isUtf8 || SINGLE_BYTES.matcher(encoding()).matches())) {
      return false;
    }
    int ahead = (int) read.characters(isUtf8) + head - (int) character;
    return ahead >= 0 && read.back(ahead, isUtf8);
  }

  /**
   * Begins another parser where the bytes are.
   *
   * @param around start tags of what is open there; empty: a document begins
   * @param lines before this place
   */
  private boolean isOpened(String around, long lines) {
    RecentBytes from = Objects.requireNonNull(bytes);
    String text =
        around.isEmpty()
            ? ""
            : "<?xml version=\"%s\" encoding=\"%s\"?>".formatted(version(), encoding()) + around;
    int open = tags.depth();
    try {
      byte[] written = text.getBytes(Charset.forName(encoding()));
      from.restart();
      in.restart();
      reader = opened(new SequenceInputStream(new ByteArrayInputStream(written), from));
      head = text.length();
      before = lines;
      depth = 0;
      bases.clear();
      tags.clear();
      for (int i = 0; i < open && head > 0; i++) {
        var unused = next();
      }
      return true;
    } catch (XMLStreamException | XmlFault | IllegalArgumentException e) {
      return false;
    }
  }

  private String encoding() {
    String encoding = reader == null ? null : reader.getEncoding();
    return encoding == null ? UTF_8.name() : encoding;
  }

  private boolean isUtf8() {
    return encoding().equalsIgnoreCase(UTF_8.name());
  }

  private String version() {
    String version = reader == null ? null : reader.getVersion();
    return version == null ? "1.0" : version;
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

  /** The name of the element that is being built, or of what is open around the place. */
  String unit() {
    return tags.innermost();
  }

  /** Where the document begins that the cursor is in, from 1. */
  long documentLine() {
    return documentLine;
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
    isBuilding = true;
    unitStart = reader == null ? 0 : reader.getLocationInfo().getStartingCharOffset() - head;
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
    isBuilding = false;
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

  /** Attributes of an item that is too large are not even looked at. */
  private void start(ElementBuilder builder) {
    builder.start(namespace(), name(), builder.fits() ? attributes() : Map.of(), line());
  }

  private Map<String, String> attributes() {
    String base = bases.peek();
    int given = reader == null ? 0 : reader.getAttributeCount();
    if (given == 0 && (base == null || base.isEmpty())) {
      return Map.of();
    }
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; reader != null && i < given; i++) {
      String attributeNamespace = reader.getAttributeNamespace(i);
      if (attributeNamespace == null || attributeNamespace.isEmpty()) {
        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
    }
    if (base != null && !base.isEmpty()) {
      attributes.put(BaseAddress.ATTRIBUTE, base);
    }
    return attributes;
  }
}
