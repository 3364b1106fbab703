package io.foreknown.feeds.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds one element as its events come; beyond a limit it forgets what it has and only counts. */
final class ElementBuilder {
  /** Characters of text, attributes and names in one item. */
  static final int TEXT = 1 << 21;

  /** Elements in one item. */
  static final int ELEMENTS = 50_000;

  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable Element root;
  private long characters;
  private long elements;

  /** An element whose end has not come. */
  private record Open(
      String namespace,
      String name,
      Map<String, String> attributes,
      StringBuilder text,
      List<Element> children,
      long line) {
    Element close() {
      return new Element(namespace, name, attributes, text.toString().strip(), children, line);
    }
  }

  void start(String namespace, String name, Map<String, String> attributes, long at) {
    elements++;
    int letters = name.length();
    for (Map.Entry<String, String> each : attributes.entrySet()) {
      letters += each.getKey().length() + each.getValue().length();
    }
    if (room(letters)) {
      open.push(new Open(namespace, name, attributes, new StringBuilder(), new ArrayList<>(), at));
    }
  }

  /** Counts so many characters; whether they are to be told. */
  boolean room(int more) {
    characters += more;
    return fits();
  }

  /** The next part of the text, for which there was room. */
  void text(String chunk) {
    Open inner = open.peek();
    if (inner != null) {
      inner.text().append(chunk);
    }
  }

  void end() {
    if (!fits()) {
      return;
    }
    Element closed = open.pop().close();
    Open outer = open.peek();
    if (outer == null) {
      root = closed;
    } else {
      outer.children().add(closed);
    }
  }

  /** Whether what has come is within the limits. */
  boolean fits() {
    boolean fits = characters <= TEXT && elements <= ELEMENTS;
    if (!fits) {
      open.clear();
    }
    return fits;
  }

  /** Null when a limit was exceeded. */
  @Nullable Element built() {
    return root;
  }
}
