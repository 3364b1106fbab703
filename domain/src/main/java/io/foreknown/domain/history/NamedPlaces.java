package io.foreknown.domain.history;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Where the one of a name stands in a list: open addressing in a flat array, so that it takes some
 * eight bytes a name. For any number of threads.
 */
final class NamedPlaces {
  /** There is no such name. */
  static final int NONE = -1;

  /** Of so many slots at most one is taken. */
  private static final int ROOM = 2;

  private final IntFunction<String> names;
  private final int[] places;

  /**
   * Of a list of so many.
   *
   * @param names of each place; no two are the same
   */
  NamedPlaces(int size, IntFunction<String> names) {
    this.names = names;
    this.places = new int[Math.max(1, Integer.highestOneBit(size)) * 2 * ROOM];
    Arrays.fill(places, NONE);
    for (int place = 0; place < size; place++) {
      places[slot(names.apply(place))] = place;
    }
  }

  /** {@link #NONE} when there is none. */
  int find(String name) {
    return places[slot(name)];
  }

  /** Where it is, or the free slot where it would be. */
  private int slot(String name) {
    int hash = name.hashCode();
    int slot = (hash ^ hash >>> Short.SIZE) & places.length - 1;
    while (places[slot] != NONE && !names.apply(places[slot]).equals(name)) {
      slot = (slot + 1) & places.length - 1;
    }
    return slot;
  }
}
