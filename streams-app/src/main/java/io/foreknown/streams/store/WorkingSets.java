package io.foreknown.streams.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a task used last, in the form in which it works quickest; the rest is loaded from rows when
 * it is needed.
 *
 * <p>It must be made anew whenever its processor is initialized: Kafka Streams initializes the same
 * processor again when a transaction was aborted, and its rows are then those of the last commit.
 */
public final class WorkingSets<T> {
  private final Map<String, Held<T>> held = new LinkedHashMap<>(16, 0.75f, true);
  private final int most;
  private int size;

  /** Holds sets of at most so many things together, or a single one that is larger. */
  public WorkingSets(int most) {
    this.most = most;
  }

  private record Held<T>(T set, int size) {}

  /** Null when it is not held. */
  public @Nullable T get(String key) {
    Held<T> found = held.get(key);
    return found == null ? null : found.set();
  }

  /** Lets go of a set, if it is held. */
  public void remove(String key) {
    Held<T> before = held.remove(key);
    size -= before == null ? 0 : before.size();
  }

  /** Holds a set, of so many things now; lets go of those that were used longest ago. */
  public void put(String key, T set, int ofSize) {
    Held<T> before = held.put(key, new Held<>(set, ofSize));
    size += ofSize - (before == null ? 0 : before.size());
    Iterator<Held<T>> eldest = held.values().iterator();
    while (size > most && held.size() > 1) {
      size -= eldest.next().size();
      eldest.remove();
    }
  }
}
