package io.foreknown.feeds.ndjson;

import org.jspecify.annotations.Nullable;

/** Reads one kind of value. */
@FunctionalInterface
interface ValueReader<T> {
  /** Returns null when it has noted a problem. */
  @Nullable T read(Value value);

  /** What is said when a required field is absent. */
  default String missing() {
    return "is missing";
  }
}
