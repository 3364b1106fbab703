package io.foreknown.feeds.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The tags that are open around a place: enough of them to read on there as if nothing were before
 * it.
 */
final class OpenTags {
  private final Deque<String> tags = new ArrayDeque<>();
  private final Deque<String> names = new ArrayDeque<>();

  /**
   * A start tag has come.
   *
   * @param base what addresses in it are relative to; empty: nothing is said
   */
  void push(XMLStreamReader2 reader, String base) {
    String name = reader.getPrefixedName();
    StringBuilder tag = new StringBuilder("<").append(name);
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      String prefix = reader.getNamespacePrefix(i);
      String attribute = prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
      write(tag, attribute, reader.getNamespaceURI(i));
    }
    if (!base.isEmpty()) {
      write(tag, BaseAddress.ATTRIBUTE, base);
    }
    tags.addLast(tag.append('>').toString());
    names.addLast(name);
  }

  private static void write(StringBuilder tag, String name, String value) {
    String escaped = value == null ? "" : value.replace("&", "&#38;").replace("<", "&#60;");
    tag.append(' ').append(name).append("=\"").append(escaped.replace("\"", "&#34;")).append('"');
  }

  /** An end tag has come. */
  void pop() {
    tags.removeLast();
    names.removeLast();
  }

  int depth() {
    return tags.size();
  }

  /** The name of the innermost, with its prefix; there is one. */
  String innermost() {
    return names.getLast();
  }

  /** All of them, the outermost first. */
  String written() {
    return String.join("", tags);
  }

  void clear() {
    tags.clear();
    names.clear();
  }
}
