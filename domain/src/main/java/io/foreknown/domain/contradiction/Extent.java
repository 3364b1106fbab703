package io.foreknown.domain.contradiction;

import io.foreknown.domain.time.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is common to some tenures.
 *
 * @param start of the first
 * @param end of the last; null: one of them still lasts
 * @param from the hull of the beginnings of the moments that they speak of
 * @param to the hull of the ends of these moments
 */
record Extent(long count, Turn start, @Nullable Turn end, Span from, Span to) {
  static Extent of(Tenure tenure) {
    Span asOf = tenure.word().held().asOf();
    return new Extent(1, tenure.start(), tenure.end(), Span.at(asOf.from()), Span.at(asOf.to()));
  }

  Extent and(@Nullable Extent other) {
    return other == null
        ? this
        : new Extent(
            count + other.count,
            start.compareTo(other.start) <= 0 ? start : other.start,
            end == null || other.end == null ? null : later(end, other.end),
            from.hull(other.from),
            to.hull(other.to));
  }

  private static Turn later(Turn one, Turn other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** Whether some of both can have lasted at one moment; of single tenures, whether they did. */
  boolean overlaps(Extent other) {
    return beginsBefore(other.end) && other.beginsBefore(end);
  }

  private boolean beginsBefore(@Nullable Turn moment) {
    return moment == null || start.at().isBefore(moment.at());
  }

  /** Whether some can have lasted until a moment or beyond; of a single tenure, whether it did. */
  boolean lastsUntil(Instant moment) {
    return start.at().isBefore(moment) && (end == null || !end.at().isBefore(moment));
  }

  /** Whether it lasts longer than until this turn; null: whether it lasts at all. */
  boolean lastsBeyond(@Nullable Turn turn) {
    return turn == null || end == null || end.compareTo(turn) > 0;
  }

  Instant latestFrom() {
    return from.to();
  }

  Instant earliestTo() {
    return to.from();
  }
}
