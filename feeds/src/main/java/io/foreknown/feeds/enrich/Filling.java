package io.foreknown.feeds.enrich;

import java.util.List;
import java.util.stream.Stream;

/** Fills in one part of a claim. */
@FunctionalInterface
interface Filling<T> {
  /**
   * The part with what could be added.
   *
   * @param path where it stands in the claim
   */
  T fill(T given, String path);

  /** The lineage of what is known under its own id, or under another one than it is given by. */
  static List<String> lineage(String given, String known, List<String> broader) {
    return given.equals(known)
        ? broader
        : Stream.concat(Stream.of(known), broader.stream()).toList();
  }
}
