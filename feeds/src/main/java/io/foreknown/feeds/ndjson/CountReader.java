package io.foreknown.feeds.ndjson;

import io.foreknown.domain.claim.Count;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"atLeast", "atMost"}}, or one number. */
final class CountReader {
  private CountReader() {}

  static @Nullable Count read(Value value) {
    return value.node().isObject() ? between(new Fields(value)) : single(value);
  }

  private static @Nullable Count single(Value value) {
    if (!value.node().isNumber()) {
      value.refuse(
          "is %s, a number or an object is expected".formatted(JsonValues.of(value.node())));
      return null;
    }
    Long number = value.integer();
    return number == null ? null : value.attempt(() -> Count.exactly(number));
  }

  private static @Nullable Count between(Fields fields) {
    boolean given = fields.has("atLeast") || fields.has("atMost");
    Long atLeast = fields.optional("atLeast", Value::integer);
    Long atMost = fields.optional("atMost", Value::integer);
    fields.refuseUnknown();
    boolean readable = !given || atLeast != null || atMost != null;
    return readable ? fields.attempt(() -> new Count(atLeast, atMost)) : null;
  }
}
