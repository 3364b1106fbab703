package io.foreknown.benchmarks.fuzz;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A piece of XML as it is written, names with their prefixes; may be changed into what is none. */
sealed interface Markup {
  /** Characters that are written with references where they need them. */
  record Text(String content) implements Markup {}

  /** Written as it is: comments, sections, references, whatever it may be. */
  record Raw(String content) implements Markup {}

  /** An element, to be changed. */
  record Tag(String name, Map<String, String> attributes, List<Markup> children) implements Markup {
    /** The same under another name. */
    Tag named(String other) {
      return new Tag(other, attributes, children);
    }

    Tag copy() {
      List<Markup> copies = new ArrayList<>();
      children.forEach(child -> copies.add(child instanceof Tag tag ? tag.copy() : child));
      return new Tag(name, new LinkedHashMap<>(attributes), copies);
    }

    /** It and all elements in it. */
    List<Tag> all() {
      List<Tag> found = new ArrayList<>(List.of(this));
      // Many of the same would otherwise be all that is ever changed.
      children.stream()
          .limit(40)
          .forEach(
              child -> {
                if (child instanceof Tag tag) {
                  found.addAll(tag.all());
                }
              });
      return found;
    }
  }

  /** The root of a document that is XML. */
  static Tag parse(String document) {
    try {
      XMLInputFactory factory = XMLInputFactory.newFactory();
      factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
      return parse(factory.createXMLStreamReader(new StringReader(document)));
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a sample is XML", e);
    }
  }

  private static Tag parse(XMLStreamReader reader) throws XMLStreamException {
    Deque<Tag> open = new ArrayDeque<>();
    open.push(new Tag("", new LinkedHashMap<>(), new ArrayList<>()));
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          Tag tag = start(reader);
          open.getFirst().children().add(tag);
          open.push(tag);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!reader.isWhiteSpace()) {
            open.getFirst().children().add(new Text(reader.getText()));
          }
        }
        default -> {}
      }
    }
    return (Tag) open.pop().children().get(0);
  }

  private static Tag start(XMLStreamReader reader) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return new Tag(reader.getLocalName(), attributes, new ArrayList<>());
  }

  /** Characters of all names and texts, before anything is escaped. */
  default long length() {
    if (this instanceof Text text) {
      return text.content().length();
    }
    if (this instanceof Raw raw) {
      return raw.content().length();
    }
    Tag tag = (Tag) this;
    long length = 2L * tag.name().length();
    for (Map.Entry<String, String> attribute : tag.attributes().entrySet()) {
      length += attribute.getKey().length() + attribute.getValue().length();
    }
    for (Markup child : tag.children()) {
      length += child.length();
    }
    return length;
  }

  /** As a document, or a part of one. */
  default String written() {
    StringBuilder out = new StringBuilder();
    write(this, out);
    return out.toString();
  }

  private static void write(Markup part, StringBuilder out) {
    if (part instanceof Text text) {
      out.append(escaped(text.content()));
    } else if (part instanceof Raw raw) {
      out.append(raw.content());
    } else if (part instanceof Tag tag) {
      out.append('<').append(tag.name());
      tag.attributes()
          .forEach(
              (name, value) ->
                  out.append(' ').append(name).append("=\"").append(escaped(value)).append('"'));
      out.append('>');
      tag.children().forEach(child -> write(child, out));
      out.append("</").append(tag.name()).append('>');
    }
  }

  /** What XML cannot hold is left out: it would end every document there. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            at -> {
              switch (at) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append(at).append(';');
                default -> {
                  if (at >= 0x20 && (at < 0xD800 || at > 0xDFFF) && at != 0xFFFE && at != 0xFFFF) {
                    out.appendCodePoint(at);
                  }
                }
              }
            });
    return out.toString();
  }
}
