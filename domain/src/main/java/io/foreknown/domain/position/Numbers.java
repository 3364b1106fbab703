package io.foreknown.domain.position;

import java.util.ArrayList;
import java.util.List;

/**
 * Whole numbers: counts, the places of rungs on a scale, no and yes as 0 and 1, moments.
 *
 * @param least of all numbers that can be an answer
 * @param greatest of all numbers that can be an answer
 * @param ranges what is left open, ascending, with gaps between them
 */
record Numbers(long least, long greatest, List<Range> ranges) implements Possibilities {
  Numbers {
    ranges = List.copyOf(ranges);
  }

  /** Both ends included. */
  record Range(long from, long to) {
    private boolean overlaps(Range other) {
      return from <= other.to && other.from <= to;
    }

    private boolean contains(Range other) {
      return from <= other.from && other.to <= to;
    }
  }

  static Numbers between(Range universe, long from, long to) {
    return new Numbers(universe.from, universe.to, List.of(new Range(from, to)));
  }

  boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** The least that is left open. */
  long min() {
    return ranges.get(0).from;
  }

  /** The greatest that is left open. */
  long max() {
    return ranges.get(ranges.size() - 1).to;
  }

  @Override
  public boolean isDisjointFrom(Possibilities other) {
    return other instanceof Numbers numbers
        && ranges.stream().noneMatch(range -> numbers.ranges.stream().anyMatch(range::overlaps));
  }

  @Override
  public boolean implies(Possibilities other) {
    return other instanceof Numbers numbers
        && ranges.stream().allMatch(in -> numbers.ranges.stream().anyMatch(r -> r.contains(in)));
  }

  @Override
  public Numbers negated() {
    List<Range> gaps = new ArrayList<>();
    long next = least;
    for (Range range : ranges) {
      if (next < range.from) {
        gaps.add(new Range(next, range.from - 1));
      }
      if (range.to == greatest) {
        return new Numbers(least, greatest, gaps);
      }
      next = range.to + 1;
    }
    gaps.add(new Range(next, greatest));
    return new Numbers(least, greatest, gaps);
  }
}
