package io.foreknown.feeds.newsml;

import io.foreknown.feeds.xml.CheckedElement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The codes by which an element names a concept: a qualified code, which is an alias and a code, or
 * a URI. Aliases are taken as they are written; catalogs lie elsewhere and are not fetched.
 */
final class Codes {
  private Codes() {}

  /** What tells the concept apart, the best first. */
  static List<String> of(CheckedElement element) {
    return Stream.of(element.text("@uri"), element.text("@qcode"), element.text("@literal"))
        .filter(Objects::nonNull)
        .toList();
  }

  /** The code alone, without its alias or the address before it; null when none is given. */
  static @Nullable String bare(@Nullable String given) {
    return given == null
        ? null
        : given.substring(Math.max(given.lastIndexOf(':'), given.lastIndexOf('/')) + 1);
  }
}
