package io.foreknown.feeds.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds one element as its events come; beyond a limit it forgets what it has and only counts. */
final class ElementBuilder {
  /** Characters of text, attributes and names in one item. */
  static final int TEXT = 1 << 21;

  /** Elements in one item. */
  static final int ELEMENTS = 50_000;

  private final Deque<OpenElement> open = new ArrayDeque<>();
  private @Nullable Element root;
  private long characters;
  private long elements;

  void start(String namespace, String name, Map<String, String> attributes, long at) {
    elements++;
    int letters = name.length();
    for (Map.Entry<String, String> each : attributes.entrySet()) {
      letters += each.getKey().length() + each.getValue().length();
    }
    if (room(letters)) {
      open.push(new OpenElement(namespace, name, attributes, at));
    }
  }

  /** Counts so many characters; whether they are to be told. */
  boolean room(int more) {
    characters += more;
    return fits();
  }

  /** The next part of the text, for which there was room. */
  void text(String chunk) {
    OpenElement inner = open.peek();
    if (inner != null) {
      inner.text(chunk);
    }
  }

  void end() {
    if (!fits()) {
      return;
    }
    Element closed = open.pop().close();
    OpenElement outer = open.peek();
    if (outer == null) {
      root = closed;
    } else {
      outer.child(closed);
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
