package io.foreknown.feeds.cap;

import io.foreknown.feeds.Memory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From keys to sets of keys, remembered. Keys hold no white space. */
record Links(Map<String, String> remembered) {
  private static final String BETWEEN = "\n";

  static Links in(Memory memory, String name) {
    return new Links(memory.map(name));
  }

  Set<String> of(String key) {
    String joined = remembered.get(key);
    return joined == null ? Set.of() : new LinkedHashSet<>(List.of(joined.split(BETWEEN)));
  }

  boolean has(String key) {
    return remembered.containsKey(key);
  }

  /** Whether this is new. */
  boolean add(String key, String other) {
    String joined = remembered.get(key);
    if (joined == null) {
      remembered.put(key, other);
      return true;
    }
    if (Set.of(joined.split(BETWEEN)).contains(other)) {
      return false;
    }
    remembered.put(key, joined + BETWEEN + other);
    return true;
  }
}
