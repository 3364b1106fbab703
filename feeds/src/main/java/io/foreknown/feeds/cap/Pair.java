package io.foreknown.feeds.cap;

import io.foreknown.domain.problem.Excerpt;
import io.foreknown.feeds.xml.CheckedElement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A named code: {@code valueName} and {@code value}, in CAP 1.0 one text {@code name=value}. */
record Pair(String name, String value) {
  /**
   * Null when its value is empty, as some senders write it, or, with a problem noted, it is none.
   */
  static @Nullable Pair read(CheckedElement node, CapVersion capVersion) {
    if (capVersion == CapVersion.V1_0) {
      return joined(node);
    }
    CapNames.check(node, CapNames.PAIR_ONCE, Set.of());
    String name = node.required("valueName");
    boolean given = node.element().first("value") != null;
    String value = given ? node.text("value") : node.required("value");
    return name == null || value == null ? null : new Pair(name, value);
  }

  private static @Nullable Pair joined(CheckedElement node) {
    String text = node.element().text();
    int equals = text.indexOf('=');
    if (equals < 1 || equals == text.length() - 1) {
      node.refuse("is %s, name=value is expected".formatted(Excerpt.of(text)));
      return null;
    }
    return new Pair(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }

  boolean isNamed(String other) {
    return name.equalsIgnoreCase(other);
  }
}
