package io.foreknown.domain.event;

import io.foreknown.domain.time.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Spans, and the stretch on which most of them agree; one more or less costs the logarithm of their
 * number.
 *
 * <p>Nine outlets say 22 March and one says 22 March of last year: the stretch is the day on which
 * nine agree, the envelope a year.
 *
 * <p>A span is two boundaries: one span more from its start on, one less after its end. Walking
 * along all boundaries, the running sum is the number of spans that agree there. It is greatest at
 * starts only, and what follows the last such start can only be an end, so the hull of all best
 * stretches reaches from the first best start to the boundary after the last.
 */
final class Agreement {
  private @Nullable Boundaries boundaries;

  void add(Span span) {
    boundaries = Boundaries.changed(boundaries, start(span), 1);
    boundaries = Boundaries.changed(boundaries, end(span), -1);
  }

  /** Takes away a span that was added. */
  void remove(Span span) {
    boundaries = Boundaries.changed(boundaries, start(span), -1);
    boundaries = Boundaries.changed(boundaries, end(span), 1);
  }

  /** Null when there are no spans. */
  @Nullable AgreedSpan agreed() {
    return boundaries == null
        ? null
        : new AgreedSpan(
            new Span(
                moment(boundaries.firstBest()), moment(boundaries.after(boundaries.lastBest()))),
            new Span(moment(boundaries.least()), moment(boundaries.greatest())));
  }

  /** A span still holds at its end, so what starts at a moment comes before what ends there. */
  private static long start(Span span) {
    return span.from().toEpochMilli() * 2;
  }

  private static long end(Span span) {
    return span.to().toEpochMilli() * 2 + 1;
  }

  private static Instant moment(long boundary) {
    return Instant.ofEpochMilli(Math.floorDiv(boundary, 2));
  }
}
