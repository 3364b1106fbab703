package io.foreknown.domain.verdict;

import org.jspecify.annotations.Nullable;

/** How many numbers were added, the least and the greatest of them; what lies between is gone. */
public final class Range {
  private int size;
  private long least;
  private int timesLeast;
  private long greatest;
  private int timesGreatest;

  /** Adds a number once more. */
  void add(long number) {
    if (size == 0 || number < least) {
      least = number;
      timesLeast = 0;
    }
    if (size == 0 || number > greatest) {
      greatest = number;
      timesGreatest = 0;
    }
    timesLeast += number == least ? 1 : 0;
    timesGreatest += number == greatest ? 1 : 0;
    size++;
  }

  /** Takes away a number that was added; false: what is now the least or the greatest is gone. */
  boolean remove(long number) {
    timesLeast -= number == least ? 1 : 0;
    timesGreatest -= number == greatest ? 1 : 0;
    size--;
    return size == 0 || (timesLeast > 0 && timesGreatest > 0);
  }

  /** These and those of the other, to be looked at and not changed. */
  Range and(Range other) {
    if (size == 0 || other.size == 0) {
      return size == 0 ? other : this;
    }
    Range both = new Range();
    both.size = size + other.size;
    both.least = Math.min(least, other.least);
    both.greatest = Math.max(greatest, other.greatest);
    return both;
  }

  /** How many there are, each as often as it was added. */
  public int size() {
    return size;
  }

  /** Null when there is none. */
  public @Nullable Long least() {
    return size == 0 ? null : least;
  }

  /** Null when there is none. */
  public @Nullable Long greatest() {
    return size == 0 ? null : greatest;
  }
}
