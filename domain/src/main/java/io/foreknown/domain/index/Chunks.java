package io.foreknown.domain.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * More entries than one chunk holds, so sorted that those which overlap a stretch of time are found
 * among few others. To add and to remove costs a binary search and a move within one chunk.
 */
final class Chunks implements Timeline {
  private final List<Chunk> chunks = new ArrayList<>(2);

  Chunks(Chunk first) {
    chunks.add(first);
  }

  @Override
  public Timeline with(IndexEntry indexEntry) {
    add(indexEntry);
    return this;
  }

  private void add(IndexEntry indexEntry) {
    int in = Math.min(chunkOf(indexEntry), chunks.size() - 1);
    Chunk chunk = chunks.get(in);
    int at = chunk.positionOf(indexEntry.slot(), indexEntry.id());
    if (chunk.size() < Chunk.MOST) {
      chunk.insert(at, indexEntry);
    } else if (at == chunk.size()) {
      chunks.add(in + 1, new Chunk(indexEntry)); // In order of time, chunks are left full.
    } else {
      chunks.add(in + 1, chunk.split(Chunk.MOST / 2));
      add(indexEntry);
    }
  }

  @Override
  public Timeline without(IndexEntry indexEntry) {
    remove(indexEntry);
    return chunks.size() == 1 ? chunks.get(0) : this;
  }

  private void remove(IndexEntry indexEntry) {
    int in = chunkOf(indexEntry);
    Chunk chunk = chunks.get(in);
    chunk.remove(chunk.positionOf(indexEntry.slot(), indexEntry.id()));
    if (chunk.size() == 0) {
      chunks.remove(in);
    } else if (in + 1 < chunks.size()
        && chunk.size() + chunks.get(in + 1).size() <= Chunk.MOST / 2) {
      chunk.append(chunks.remove(in + 1));
    }
  }

  /** The first chunk that does not end before the entry. */
  private int chunkOf(IndexEntry indexEntry) {
    int low = 0;
    int high = chunks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (chunks.get(middle).isBefore(indexEntry.slot(), indexEntry.id())) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Class by class. */
  @Override
  public void overlapping(Reach reach, Consumer<IndexEntry> sink) {
    Cursor cursor = new Cursor();
    cursor.seek(Slot.first(0));
    while (cursor.isOnEntry()) {
      int doubling = Slot.doubling(cursor.slot());
      cursor.seek(Slot.earliest(doubling, reach));
      long latest = Slot.latest(doubling, reach);
      while (cursor.isOnEntry() && cursor.slot() <= latest) {
        if (cursor.entry().to() >= reach.from()) {
          sink.accept(cursor.entry());
        }
        cursor.next();
      }
      cursor.seek(Slot.first(doubling + 1));
    }
  }

  /** A position that moves only forwards. */
  private final class Cursor {
    private int in;
    private int at;

    boolean isOnEntry() {
      return in < chunks.size();
    }

    long slot() {
      return chunks.get(in).slot(at);
    }

    IndexEntry entry() {
      return chunks.get(in).entry(at);
    }

    void next() {
      at++;
      if (at == chunks.get(in).size()) {
        in++;
        at = 0;
      }
    }

    /** Moves to the first entry from here that is not before the slot. */
    void seek(long slot) {
      int low = in;
      int high = chunks.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (chunks.get(middle).lastSlot() < slot) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      at = low == in ? at : 0;
      in = low;
      if (isOnEntry()) {
        at = Math.max(at, chunks.get(in).positionOf(slot));
      }
    }
  }
}
