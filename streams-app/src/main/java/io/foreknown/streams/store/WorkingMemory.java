package io.foreknown.streams.store;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What all {@link WorkingSets} of a process may take together, and likewise all blocks that are
 * held. One piece for all of them, because what makes them large is a few events with very many
 * reports, and these may all be of one task.
 */
public final class WorkingMemory {
  /** The rest is for the index, for rows in memory, and for what comes and goes. */
  private static final int SHARE_OF_HEAP = 4;

  private static final WorkingMemory OF_SETS = quarter();
  private static final WorkingMemory OF_BLOCKS = quarter();

  private final long most;
  private final AtomicLong taken = new AtomicLong();

  /** At most so many bytes. */
  public WorkingMemory(long most) {
    this.most = most;
  }

  private static WorkingMemory quarter() {
    return new WorkingMemory(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
  }

  /** A quarter of the heap, for all sets. */
  public static WorkingMemory ofSets() {
    return OF_SETS;
  }

  /** A quarter of the heap, for all blocks. */
  static WorkingMemory ofBlocks() {
    return OF_BLOCKS;
  }

  /** Takes more; below zero: gives back. */
  void take(long bytes) {
    taken.addAndGet(bytes);
  }

  boolean isExceeded() {
    return taken.get() > most;
  }
}
