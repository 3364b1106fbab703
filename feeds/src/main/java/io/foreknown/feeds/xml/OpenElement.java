package io.foreknown.feeds.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element whose end has not come. Most have one piece of text or children between white space,
 * so buffers are made for the others alone.
 */
final class OpenElement {
  private final String namespace;
  private final String name;
  private final Map<String, String> attributes;
  private final long line;
  private String first = "";
  private @Nullable StringBuilder text;
  private @Nullable List<Element> children;

  OpenElement(String namespace, String name, Map<String, String> attributes, long line) {
    this.namespace = namespace;
    this.name = name;
    this.attributes = attributes;
    this.line = line;
  }

  /** The next part of the text; white space before the first one is dropped. */
  void text(String chunk) {
    if (text != null) {
      text.append(chunk);
    } else if (!first.isEmpty()) {
      text = new StringBuilder(first).append(chunk);
    } else if (!chunk.isBlank()) {
      first = chunk;
    }
  }

  void child(Element child) {
    if (children == null) {
      children = new ArrayList<>();
    }
    children.add(child);
  }

  Element close() {
    String whole = text == null ? first : text.toString();
    List<Element> all = children == null ? List.of() : children;
    return new Element(namespace, name, attributes, whole.strip(), all, line);
  }
}
