package io.foreknown.streams.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a task used last, in the form in which it works quickest; the rest is loaded from rows when
 * it is needed. What one read brings back is held only briefly: most of it is never used again, and
 * what stays long costs the garbage collector more than the read.
 *
 * <p>It must be emptied whenever its processor is initialized: Kafka Streams initializes the same
 * processor again when a transaction was aborted, and its rows are then those of the last commit.
 */
public final class TaskCache<T> {
  /** Enough for what one batch comes back to. */
  static final int BRIEFLY = 128;

  /** What is held briefly is not counted; all of it takes a few megabytes. */
  private static final long BRIEF_BYTES = 32 * 1024;

  private final Map<String, Held<T>> held = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, T> heldBriefly = new LinkedHashMap<>(16, 0.75f, true);
  private final CacheBudget memory;

  /** Holds as much as this memory has room for. */
  public TaskCache(CacheBudget memory) {
    this.memory = memory;
  }

  private record Held<T>(T set, long bytes) {}

  /**
   * Hands over a set, which is no longer held; null when it was not. Who works with it holds it
   * again once all went well, so that nobody meets one that a fault left half changed.
   */
  public @Nullable T take(String key) {
    T briefly = heldBriefly.remove(key);
    Held<T> found = held.remove(key);
    if (found == null) {
      return briefly;
    }
    memory.take(-found.bytes());
    return found.set();
  }

  /** Holds a set that one read brings back, until some others have been held. */
  void holdBriefly(String key, T set) {
    var unused = take(key);
    heldBriefly.put(key, set);
    if (heldBriefly.size() > BRIEFLY) {
      removeEldest(heldBriefly.values().iterator());
    }
  }

  /**
   * Holds a set that takes about so many bytes now; while memory is short, lets go of those that
   * were used longest ago, but of this one.
   */
  public void hold(String key, T set, long bytes) {
    var unused = take(key);
    held.put(key, new Held<>(set, bytes));
    memory.take(bytes);
    while (memory.isExceeded() && held.size() > 1) {
      memory.take(-removeEldest(held.values().iterator()).bytes());
    }
  }

  private static <V> V removeEldest(Iterator<V> eldest) {
    V gone = eldest.next();
    eldest.remove();
    return gone;
  }

  /** Holds what belongs to a group: briefly, if it is small and one read brings it back. */
  public void hold(String key, T set, Group<?, ?> group, long bytes) {
    if (group.isSpread() || bytes > BRIEF_BYTES) {
      hold(key, set, bytes);
    } else {
      holdBriefly(key, set);
    }
  }

  /** Lets go of all. */
  public void clear() {
    held.values().forEach(set -> memory.take(-set.bytes()));
    held.clear();
    heldBriefly.clear();
  }
}
