package io.foreknown.streams.store;

import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/**
 * Places by the hashes of their keys, in flat arrays: some twenty bytes for each. The keys stand
 * where the places lead to.
 */
final class PlaceTable {
  private static final int FEWEST = 4;
  private static final long FREE = BlockPlace.NONE;

  /** A place was here; others may stand behind it. */
  private static final long GONE = -2;

  /** Odd, and spreads what differs in any bit over the highest ones. */
  private static final int SPREAD = 0x9E3779B9;

  private int[] hashes = new int[FEWEST];
  private long[] places = new long[FEWEST];

  /** Slots that are not free. */
  private int taken;

  private int size;

  PlaceTable() {
    Arrays.fill(places, FREE);
  }

  int size() {
    return size;
  }

  /** The place of this hash that passes the test; {@link BlockPlace#NONE}: there is none. */
  long find(int hash, LongPredicate isOfKey) {
    for (int slot = first(hash); places[slot] != FREE; slot = next(slot)) {
      if (hashes[slot] == hash && places[slot] != GONE && isOfKey.test(places[slot])) {
        return places[slot];
      }
    }
    return BlockPlace.NONE;
  }

  /** Whether a place stands under a hash. */
  boolean holds(int hash, long place) {
    return slot(hash, place) >= 0;
  }

  /**
   * Lets a place take another's; {@link BlockPlace#NONE} as either: there is none. One that is to
   * be replaced and is not there is none.
   *
   * @return whether there was one
   */
  boolean replace(int hash, long before, long now) {
    int slot = before == BlockPlace.NONE ? -1 : slot(hash, before);
    if (slot >= 0) {
      places[slot] = now == BlockPlace.NONE ? GONE : now;
      size -= now == BlockPlace.NONE ? 1 : 0;
    } else if (now != BlockPlace.NONE) {
      add(hash, now);
    }
    return slot >= 0;
  }

  private int slot(int hash, long place) {
    for (int slot = first(hash); places[slot] != FREE; slot = next(slot)) {
      if (places[slot] == place) {
        return slot;
      }
    }
    return -1;
  }

  private void add(int hash, long place) {
    if (5 * (taken + 1) > 4 * places.length) {
      makeRoom();
    }
    int slot = first(hash);
    while (places[slot] != FREE) {
      slot = next(slot);
    }
    hashes[slot] = hash;
    places[slot] = place;
    taken++;
    size++;
  }

  private void makeRoom() {
    int[] ofHashes = hashes;
    long[] ofPlaces = places;
    int room = 2 * size >= places.length ? 2 * places.length : places.length;
    hashes = new int[room];
    places = new long[room];
    Arrays.fill(places, FREE);
    taken = 0;
    size = 0;
    for (int slot = 0; slot < ofPlaces.length; slot++) {
      if (ofPlaces[slot] >= 0) {
        add(ofHashes[slot], ofPlaces[slot]);
      }
    }
  }

  void forEach(LongConsumer action) {
    for (long place : places) {
      if (place >= 0) {
        action.accept(place);
      }
    }
  }

  private int first(int hash) {
    return (hash * SPREAD) >>> (Integer.numberOfLeadingZeros(places.length) + 1);
  }

  private int next(int slot) {
    return (slot + 1) & (places.length - 1);
  }
}
