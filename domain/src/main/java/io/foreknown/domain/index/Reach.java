package io.foreknown.domain.index;

import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;

/** The closed stretch of time, in milliseconds of the epoch, in which an event can meet others. */
record Reach(long from, long to) {
  static Reach of(Span span) {
    return new Reach(span.from().toEpochMilli(), span.to().toEpochMilli());
  }

  /** The same, and so much more at either end. */
  Reach widened(Duration by) {
    return by.isZero()
        ? this
        : of(Instant.ofEpochMilli(from).minus(by), Instant.ofEpochMilli(to).plus(by));
  }

  /** Cut to the years in which events can lie, so that nothing is lost. */
  static Reach of(Instant from, Instant to) {
    return of(new Span(Span.clamped(from), Span.clamped(to)));
  }
}
