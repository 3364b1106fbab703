package io.foreknown.streams.store;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What all {@link WorkingSets} of a process may take together. One piece for all of them, because
 * what makes them large is a few events with very many reports, and these may all be of one task.
 */
public final class WorkingMemory {
  /** The rest is for the index, for rows in memory, and for what comes and goes. */
  private static final int SHARE_OF_HEAP = 4;

  private static final WorkingMemory OF_PROCESS =
      new WorkingMemory(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);

  private final long most;
  private final AtomicLong taken = new AtomicLong();

  /** At most so many bytes. */
  public WorkingMemory(long most) {
    this.most = most;
  }

  /** A quarter of the heap. */
  public static WorkingMemory ofProcess() {
    return OF_PROCESS;
  }

  /** Takes more; below zero: gives back. */
  void take(long bytes) {
    taken.addAndGet(bytes);
  }

  boolean isExceeded() {
    return taken.get() > most;
  }
}
