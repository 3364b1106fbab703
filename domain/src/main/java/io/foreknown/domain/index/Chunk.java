package io.foreknown.domain.index;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A stretch of a timeline in flat arrays, sorted by slot and id. */
final class Chunk implements Timeline {
  /** What moves at an insertion stays within a few cache lines. */
  static final int MOST = 256;

  private long[] slots;
  private IndexEntry[] entries;
  private int size;

  Chunk(IndexEntry first) {
    slots = new long[] {first.slot()};
    entries = new IndexEntry[] {first};
    size = 1;
  }

  private Chunk(long[] slots, IndexEntry[] entries) {
    this.slots = slots;
    this.entries = entries;
    this.size = slots.length;
  }

  @Override
  public Timeline with(IndexEntry indexEntry) {
    if (size == MOST) {
      return new Chunks(this).with(indexEntry);
    }
    insert(positionOf(indexEntry.slot(), indexEntry.id()), indexEntry);
    return this;
  }

  @Override
  public @Nullable Timeline without(IndexEntry indexEntry) {
    remove(positionOf(indexEntry.slot(), indexEntry.id()));
    if (size == 0) {
      return null;
    }
    return size == 1 ? entries[0] : this;
  }

  /** Class by class. */
  @Override
  public void overlapping(Reach reach, Consumer<IndexEntry> sink) {
    int at = 0;
    while (at < size) {
      int doubling = Slot.doubling(slots[at]);
      at = Math.max(at, positionOf(Slot.earliest(doubling, reach)));
      long latest = Slot.latest(doubling, reach);
      for (; at < size && slots[at] <= latest; at++) {
        if (entries[at].to() >= reach.from()) {
          sink.accept(entries[at]);
        }
      }
      at = Math.max(at, positionOf(Slot.first(doubling + 1)));
    }
  }

  int size() {
    return size;
  }

  IndexEntry entry(int at) {
    return entries[at];
  }

  long slot(int at) {
    return slots[at];
  }

  long lastSlot() {
    return slots[size - 1];
  }

  /** Whether all of it stands before the slot and id. */
  boolean isBefore(long slot, String id) {
    long last = lastSlot();
    return last < slot || (last == slot && entries[size - 1].isBefore(slot, id));
  }

  /** Where the first stands that is not before the slot. */
  int positionOf(long slot) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (slots[middle] < slot) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where the first stands that is not before the slot and id. */
  int positionOf(long slot, String id) {
    int low = positionOf(slot);
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries[middle].isBefore(slot, id)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  void insert(int at, IndexEntry indexEntry) {
    if (size == slots.length) {
      int larger = Math.min(MOST, size + (size >> 1) + 1);
      slots = Arrays.copyOf(slots, larger);
      entries = Arrays.copyOf(entries, larger);
    }
    System.arraycopy(slots, at, slots, at + 1, size - at);
    System.arraycopy(entries, at, entries, at + 1, size - at);
    slots[at] = indexEntry.slot();
    entries[at] = indexEntry;
    size++;
  }

  void remove(int at) {
    size--;
    System.arraycopy(slots, at + 1, slots, at, size - at);
    System.arraycopy(entries, at + 1, entries, at, size - at);
    entries[size] = entries[0]; // Keeps no entry alive that is gone.
  }

  /** Keeps what stands before the position and returns the rest, if there is any. */
  Chunk split(int at) {
    Chunk rest =
        new Chunk(Arrays.copyOfRange(slots, at, size), Arrays.copyOfRange(entries, at, size));
    slots = Arrays.copyOf(slots, at);
    entries = Arrays.copyOf(entries, at);
    size = at;
    return rest;
  }

  /** Takes over all that follows. */
  void append(Chunk next) {
    int both = size + next.size;
    slots = Arrays.copyOf(slots, both);
    entries = Arrays.copyOf(entries, both);
    System.arraycopy(next.slots, 0, slots, size, next.size);
    System.arraycopy(next.entries, 0, entries, size, next.size);
    size = both;
  }
}
