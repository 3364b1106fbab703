package io.foreknown.feeds.ndjson;

import io.foreknown.domain.time.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads spans and moments. */
final class TimeReader {
  private TimeReader() {}

  /** {@code {"from", "to"}}, or one text. */
  static @Nullable Span span(Value value) {
    return value.node().isObject() ? between(new Fields(value)) : single(value);
  }

  /** One text: a time as an exact moment, a bare date as the whole UTC day. */
  static @Nullable Span single(Value value) {
    String text = value.text();
    return text == null ? null : value.attempt(() -> Rfc3339.span(text));
  }

  /** One text: a time with its zone. */
  static @Nullable Instant moment(Value value) {
    String text = value.text();
    return text == null ? null : value.attempt(() -> Rfc3339.moment(text));
  }

  private static @Nullable Span between(Fields fields) {
    Span from = fields.required("from", TimeReader::single);
    Span to = fields.required("to", TimeReader::single);
    fields.refuseUnknown();
    if (from == null || to == null) {
      return null;
    }
    return fields.attempt(() -> new Span(from.from(), to.to()));
  }
}
