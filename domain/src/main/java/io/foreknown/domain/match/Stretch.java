package io.foreknown.domain.match;

import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.List;

/**
 * A stretch of a pair's window.
 *
 * @param from first moment
 * @param to last moment, inclusive; before {@code from} where nothing is left
 * @param gone what is later is counted from here: the last moment, or that of the update which cut
 *     the stretch short
 */
record Stretch(Instant from, Instant to, Instant gone) {
  /** A validity, as far as it lies in a time in force, of which the end does not belong to it. */
  static Stretch of(Instant from, Instant to, Instant since, Instant until) {
    Instant begin = from.isBefore(since) ? since : from;
    return to.isBefore(until) || until.equals(Instant.MAX)
        ? new Stretch(begin, to, to)
        : new Stretch(begin, until.minusMillis(1), until);
  }

  boolean isEmpty() {
    return to.isBefore(from);
  }

  boolean touches(Span span) {
    return !from.isAfter(span.to()) && !to.isBefore(span.from());
  }

  /** Whether a span lies in what these have together, in the order of time. */
  static boolean cover(List<Stretch> inOrder, Span span) {
    Instant next = span.from();
    for (Stretch stretch : inOrder) {
      if (!stretch.from.isAfter(next) && !stretch.to.isBefore(next)) {
        next = stretch.to.equals(Instant.MAX) ? Instant.MAX : stretch.to.plusMillis(1);
      }
    }
    return next.isAfter(span.to());
  }
}
