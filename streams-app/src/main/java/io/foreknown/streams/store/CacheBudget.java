package io.foreknown.streams.store;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What all {@link TaskCache} of a process may take together, and likewise all blocks that are held.
 * One piece for all of them, because what makes them large is a few events with very many reports,
 * and these may all be of one task.
 */
public final class CacheBudget {
  /** The rest is for the index, for rows in memory, and for what comes and goes. */
  private static final int SHARE_OF_HEAP = 4;

  private static final CacheBudget OF_SETS = quarter();
  private static final CacheBudget OF_BLOCKS = quarter();

  private final long most;
  private final AtomicLong taken = new AtomicLong();

  /** At most so many bytes. */
  public CacheBudget(long most) {
    this.most = most;
  }

  private static CacheBudget quarter() {
    return new CacheBudget(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
  }

  /** A quarter of the heap, for all sets. */
  public static CacheBudget ofSets() {
    return OF_SETS;
  }

  /** A quarter of the heap, for all blocks. */
  static CacheBudget ofBlocks() {
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
