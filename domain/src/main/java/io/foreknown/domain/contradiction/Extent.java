package io.foreknown.domain.contradiction;

import io.foreknown.domain.time.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is common to some holding periods.
 *
 * @param start of the first
 * @param end of the last; null: one of them still lasts
 * @param earliest the moment that they speak of, both ends as early as any of them puts it
 * @param latest the same, both ends as late as any of them puts it
 * @param reach the greatest number that one of them calls the least
 * @param floor the least number that one of them calls the greatest
 */
record Extent(
    long count,
    ChangePoint start,
    @Nullable ChangePoint end,
    Span earliest,
    Span latest,
    long reach,
    long floor) {
  static Extent of(HoldingPeriod holdingPeriod) {
    Span asOf = holdingPeriod.utterance().held().asOf();
    StanceFigure stanceFigure = holdingPeriod.utterance().figure();
    return new Extent(
        1,
        holdingPeriod.start(),
        holdingPeriod.end(),
        asOf,
        asOf,
        stanceFigure.least(),
        stanceFigure.greatest());
  }

  Extent and(@Nullable Extent other) {
    return other == null
        ? this
        : new Extent(
            count + other.count,
            start.compareTo(other.start) <= 0 ? start : other.start,
            end == null || other.end == null ? null : later(end, other.end),
            new Span(
                sooner(earliest.from(), other.earliest.from()),
                sooner(earliest.to(), other.earliest.to())),
            new Span(
                later(latest.from(), other.latest.from()), later(latest.to(), other.latest.to())),
            Math.max(reach, other.reach),
            Math.min(floor, other.floor));
  }

  private static <T extends Comparable<T>> T later(T one, T other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static <T extends Comparable<T>> T sooner(T one, T other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** The same, with an end at this moment at the latest; null: at its own. */
  Extent until(@Nullable ChangePoint changePoint) {
    return changePoint == null || (end != null && end.compareTo(changePoint) <= 0)
        ? this
        : new Extent(count, start, changePoint, earliest, latest, reach, floor);
  }

  /**
   * Whether some of both can have lasted at one moment; of single holding periods, whether they
   * did.
   */
  boolean overlaps(Extent other) {
    return isLasting() && other.isLasting() && beginsBefore(other.end) && other.beginsBefore(end);
  }

  /** What is overtaken before it begins never lasts. */
  private boolean isLasting() {
    return beginsBefore(end);
  }

  private boolean beginsBefore(@Nullable ChangePoint moment) {
    return moment == null || start.at().isBefore(moment.at());
  }

  /**
   * Whether some can have lasted until a moment or beyond; of a single holding period, whether it
   * did.
   */
  boolean lastsUntil(Instant moment) {
    return start.at().isBefore(moment) && (end == null || !end.at().isBefore(moment));
  }

  /** Whether it lasts longer than until this moment; null: whether it lasts at all. */
  boolean lastsBeyond(@Nullable ChangePoint changePoint) {
    return changePoint == null || end == null || end.compareTo(changePoint) > 0;
  }
}
