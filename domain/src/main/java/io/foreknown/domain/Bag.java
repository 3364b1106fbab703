package io.foreknown.domain;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values in their order, each as often as it was added; a change costs the logarithm of them. */
public final class Bag<T extends Comparable<? super T>> {
  private final TreeMap<T, Integer> times = new TreeMap<>();
  private int size;

  /** Adds a value once more. */
  public void add(T value) {
    times.merge(value, 1, Integer::sum);
    size++;
  }

  /** Takes a value away once; it must have been added. */
  public void remove(T value) {
    if (times.merge(value, -1, Integer::sum) == 0) {
      times.remove(value);
    }
    size--;
  }

  /** Whether the value is in it at least once. */
  public boolean contains(T value) {
    return times.containsKey(value);
  }

  /** How many values there are, each as often as it was added. */
  public int size() {
    return size;
  }

  /** The least value; null when there is none. */
  public @Nullable T first() {
    return times.isEmpty() ? null : times.firstKey();
  }

  /** The greatest value; null when there is none. */
  public @Nullable T last() {
    return times.isEmpty() ? null : times.lastKey();
  }

  /** Each value once, in order; a view. */
  public SortedSet<T> distinct() {
    return Collections.unmodifiableSortedSet(times.navigableKeySet());
  }
}
