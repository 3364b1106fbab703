package io.foreknown.producers.newsml;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The codes by which an element tells a concept: a qualified code, which is an alias and a code, or
 * a URI. Aliases are taken as they are written; catalogs lie elsewhere and are not fetched.
 */
final class Codes {
  private Codes() {}

  /** What tells the concept apart, the best first. */
  static List<String> of(Part part) {
    return Stream.of(part.attribute("uri"), part.attribute("qcode"), part.attribute("literal"))
        .filter(Objects::nonNull)
        .toList();
  }

  /** The code alone, without its alias or the address before it; null when none is told. */
  static @Nullable String bare(@Nullable String told) {
    return told == null
        ? null
        : told.substring(Math.max(told.lastIndexOf(':'), told.lastIndexOf('/')) + 1);
  }
}
