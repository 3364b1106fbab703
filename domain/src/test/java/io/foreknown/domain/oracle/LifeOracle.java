package io.foreknown.domain.oracle;

import io.foreknown.domain.match.Force;
import io.foreknown.domain.match.MatchRow;
import io.foreknown.domain.match.WindowRelation;
import io.foreknown.domain.oracle.Expected.Range;
import io.foreknown.domain.time.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Section 3.1 "with phases", for the phases in which some rules hold, in milliseconds.
 *
 * @param held those that had come when the incident began; where none had, the first that came
 * @param since the first of the unbroken run that the last of them belongs to
 */
record LifeOracle(
    List<PhaseFacts> all, List<PhaseFacts> held, PhaseFacts since, long from, long to) {

  /** Null where they hold in none. */
  static @Nullable LifeOracle of(List<PhaseFacts> all, Predicate<PhaseFacts> holds, Span began) {
    List<PhaseFacts> holding = all.stream().filter(holds).toList();
    if (holding.isEmpty()) {
      return null;
    }
    long from = began.from().toEpochMilli();
    long to = began.to().toEpochMilli();
    List<PhaseFacts> come = holding.stream().filter(phase -> phase.from() <= to).toList();
    List<PhaseFacts> held = come.isEmpty() ? holding.subList(0, 1) : come;
    PhaseFacts since = held.get(held.size() - 1);
    for (int at = all.indexOf(since); at >= 0 && holds.test(all.get(at)); at--) {
      since = all.get(at);
    }
    return new LifeOracle(all, held, since, from, to);
  }

  PhaseFacts last() {
    return held.get(held.size() - 1);
  }

  Force force() {
    if (to < since.at().from().toEpochMilli() || to < last().from()) {
      return Force.NOT_YET;
    }
    if (last().until() > from) {
      return Force.IN_FORCE;
    }
    boolean ended =
        all.stream().anyMatch(of -> of.from() <= from && from < of.until() && of.ended());
    return ended ? Force.ENDED : Force.NO_LONGER;
  }

  /** Rule 3: whether it may have come after the warning, and before its end. */
  boolean isInTime(MatchRow row) {
    long end = since.at().to().toEpochMilli() + row.horizon().toMillis();
    for (long[] stretch : stretches(held.stream().filter(of -> of.validity() != null).toList())) {
      end = Math.max(end, stretch[1]);
    }
    return !isTooEarly() && from <= end;
  }

  boolean isTooLateByLittle(MatchRow row) {
    return isTooEarly() && since.at().from().toEpochMilli() <= to + row.tooLate().toMillis();
  }

  private boolean isTooEarly() {
    return to < since.at().from().toEpochMilli();
  }

  /** First and last moment of each, and from where on it is over, as known when it began. */
  private List<long[]> stretches(List<PhaseFacts> of) {
    List<long[]> stretches = new ArrayList<>();
    for (PhaseFacts phase : of) {
      Span validity = phase.validity();
      long begin =
          validity == null ? phase.from() : Math.max(phase.from(), validity.from().toEpochMilli());
      long end = validity == null ? Long.MAX_VALUE - 1 : validity.to().toEpochMilli();
      boolean cut = phase.until() <= to && end >= phase.until();
      long last = cut ? phase.until() - 1 : end;
      if (begin <= last) {
        stretches.add(new long[] {begin, last, cut ? phase.until() : end});
      }
    }
    return stretches;
  }

  WindowRelation relation() {
    List<long[]> stretches = stretches(held);
    if (stretches.stream().noneMatch(of -> of[0] <= to && from <= of[1])) {
      return nearestAfter(stretches) ? WindowRelation.AFTER_WINDOW : WindowRelation.BEFORE_WINDOW;
    }
    List<Long> critical = new ArrayList<>(List.of(from, to));
    stretches.stream()
        .map(of -> of[1] + 1)
        .filter(of -> from < of && of <= to)
        .forEach(critical::add);
    stretches.stream()
        .map(of -> of[0] - 1)
        .filter(of -> from <= of && of < to)
        .forEach(critical::add);
    boolean isCovered =
        critical.stream()
            .allMatch(
                moment -> stretches.stream().anyMatch(of -> of[0] <= moment && moment <= of[1]));
    if (!isCovered) {
      return WindowRelation.PARTLY_IN_WINDOW;
    }
    return last().validity() == null ? WindowRelation.NO_WINDOW : WindowRelation.IN_WINDOW;
  }

  private boolean nearestAfter(List<long[]> stretches) {
    if (stretches.isEmpty()) {
      Span validity = last().validity();
      return validity == null || to >= validity.from().toEpochMilli();
    }
    long sinceEnd = Long.MAX_VALUE;
    long untilBegin = Long.MAX_VALUE;
    for (long[] of : stretches) {
      sinceEnd = of[1] < from ? Math.min(sinceEnd, from - of[2]) : sinceEnd;
      untilBegin = of[0] > to ? Math.min(untilBegin, of[0] - to) : untilBegin;
    }
    return sinceEnd <= untilBegin;
  }

  /** By how much before or after; null where it is neither. */
  @Nullable Range by() {
    List<long[]> stretches = stretches(held);
    if (stretches.stream().anyMatch(of -> of[0] <= to && from <= of[1])) {
      return null;
    }
    boolean isAfter = nearestAfter(stretches);
    long edge = stretches.isEmpty() ? neverOpen(isAfter) : edge(stretches, isAfter);
    return isAfter ? seconds(from - edge, to - edge) : seconds(edge - to, edge - from);
  }

  private long neverOpen(boolean isAfter) {
    Span validity = last().validity();
    if (validity == null) {
      return last().until();
    }
    return isAfter
        ? Math.min(validity.to().toEpochMilli(), last().until())
        : validity.from().toEpochMilli();
  }

  private long edge(List<long[]> stretches, boolean isAfter) {
    return isAfter
        ? stretches.stream().filter(of -> of[1] < from).mapToLong(of -> of[2]).max().orElseThrow()
        : stretches.stream().filter(of -> of[0] > to).mapToLong(of -> of[0]).min().orElseThrow();
  }

  static Range seconds(long min, long max) {
    return new Range(Math.floorDiv(min, 1_000), -Math.floorDiv(-max, 1_000));
  }
}
