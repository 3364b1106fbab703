package io.foreknown.benchmarks.fuzz;

import io.foreknown.feeds.Memory;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A memory for one input. */
final class HeapMemory implements Memory {
  private final Map<String, Map<String, String>> maps = new HashMap<>();

  @Override
  public Map<String, String> map(String name) {
    return maps.computeIfAbsent(name, any -> new TreeMap<>());
  }

  @Override
  public void commit() {}

  @Override
  public void close() {}
}
