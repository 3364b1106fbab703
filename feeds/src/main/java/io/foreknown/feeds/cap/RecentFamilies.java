package io.foreknown.feeds.cap;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The families that were used last, as they are in memory: an Update asks for all of its warning
 * again, and reading it anew each time would cost the square of its messages.
 */
final class RecentFamilies {
  /** Letters of the messages in store; what is kept of them takes some four times as much. */
  private static final int MOST_LETTERS = 2_000_000;

  private final Map<String, Family> byName = new HashMap<>();
  private final Map<Family, Integer> letters = new LinkedHashMap<>(16, 0.75f, true);
  private int sum;

  /** The one with messages of this name, or that name it; null when it is not here. */
  @Nullable Family of(String name) {
    Family family = byName.get(name);
    if (family != null) {
      letters.get(family);
    }
    return family;
  }

  boolean has(Family family) {
    return letters.containsKey(family);
  }

  /** Keeps one whose messages have so many letters, and forgets those not used for long. */
  void keep(Family family, int size) {
    family.names().forEach(name -> byName.put(name, family));
    letters.put(family, size);
    add(size);
  }

  private void add(int more) {
    sum += more;
    while (sum > MOST_LETTERS) {
      forget(letters.keySet().iterator().next());
    }
  }

  /** Tells that one, if it is kept, has more letters and these names. */
  void grow(Family family, List<String> names, int more) {
    if (letters.computeIfPresent(family, (same, size) -> size + more) != null) {
      names.forEach(name -> byName.put(name, family));
      add(more);
    }
  }

  /** Keeps another in the place of one, if that is kept. */
  void replace(Family old, Family next, int more) {
    Integer size = letters.get(old);
    if (size != null) {
      forget(old);
      keep(next, size + more);
    }
  }

  void forget(Family family) {
    Integer size = letters.remove(family);
    if (size != null) {
      family.names().forEach(name -> byName.remove(name, family));
      sum -= size;
    }
  }
}
