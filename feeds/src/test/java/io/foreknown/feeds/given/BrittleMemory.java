package io.foreknown.feeds.given;

import io.foreknown.feeds.Memory;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A memory in which one item cannot be kept: what a fault in a source looks like. */
public final class BrittleMemory implements Memory {
  private final Map<String, Map<String, String>> maps = new HashMap<>();
  private final String marked;

  /** Fails on what holds this text. */
  public BrittleMemory(String marked) {
    this.marked = marked;
  }

  @Override
  public Map<String, String> map(String name) {
    return maps.computeIfAbsent(name, any -> new Brittle(marked));
  }

  @Override
  public void commit() {}

  @Override
  public void close() {}

  private static final class Brittle extends TreeMap<String, String> {
    private static final long serialVersionUID = 1L;
    private final String marked;

    Brittle(String marked) {
      this.marked = marked;
    }

    @Override
    public @Nullable String put(String key, String value) {
      if (key.contains(marked) || value.contains(marked)) {
        throw new IllegalStateException("cannot keep " + marked);
      }
      return super.put(key, value);
    }
  }
}
