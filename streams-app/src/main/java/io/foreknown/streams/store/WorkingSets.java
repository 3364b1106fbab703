package io.foreknown.streams.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a task used last, in the form in which it works quickest; the rest is loaded from rows when
 * it is needed.
 *
 * <p>It must be emptied whenever its processor is initialized: Kafka Streams initializes the same
 * processor again when a transaction was aborted, and its rows are then those of the last commit.
 */
public final class WorkingSets<T> {
  private final Map<String, Held<T>> held = new LinkedHashMap<>(16, 0.75f, true);
  private final WorkingMemory memory;
  private final int bytesEach;

  /** Holds sets of things that take about so many bytes each. */
  public WorkingSets(WorkingMemory memory, int bytesEach) {
    this.memory = memory;
    this.bytesEach = bytesEach;
  }

  private record Held<T>(T set, long bytes) {}

  /** Null when it is not held. */
  public @Nullable T get(String key) {
    Held<T> found = held.get(key);
    return found == null ? null : found.set();
  }

  /** Lets go of a set, if it is held. */
  public void remove(String key) {
    Held<T> before = held.remove(key);
    if (before != null) {
      memory.take(-before.bytes());
    }
  }

  /**
   * Holds a set, of so many things now; while memory is short, lets go of those that were used
   * longest ago, but of this one.
   */
  public void put(String key, T set, int ofSize) {
    long bytes = (long) ofSize * bytesEach;
    Held<T> before = held.put(key, new Held<>(set, bytes));
    memory.take(bytes - (before == null ? 0 : before.bytes()));
    Iterator<Held<T>> eldest = held.values().iterator();
    while (memory.isExceeded() && held.size() > 1) {
      memory.take(-eldest.next().bytes());
      eldest.remove();
    }
  }

  /** Lets go of all. */
  public void clear() {
    held.values().forEach(set -> memory.take(-set.bytes()));
    held.clear();
  }
}
