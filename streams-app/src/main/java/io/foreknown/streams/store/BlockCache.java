package io.foreknown.streams.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The blocks of a task that were looked at last, as long as there is memory. */
final class BlockCache {
  private final Map<Long, byte[]> leastRecentFirst = new LinkedHashMap<>(16, 0.75f, true);
  private final CacheBudget memory;

  /** To look at one row asks for its block several times. */
  private long last = BlockPlace.NONE;

  private byte @Nullable [] lastBlock;

  BlockCache(CacheBudget memory) {
    this.memory = memory;
  }

  byte @Nullable [] get(long number) {
    if (number != last) {
      lastBlock = leastRecentFirst.get(number);
      last = number;
    }
    return lastBlock;
  }

  void put(long number, byte[] block) {
    last = BlockPlace.NONE;
    leastRecentFirst.put(number, block);
    memory.take(block.length);
    Iterator<byte[]> oldest = leastRecentFirst.values().iterator();
    while (memory.isExceeded() && leastRecentFirst.size() > 1) {
      memory.take(-oldest.next().length);
      oldest.remove();
    }
  }

  void remove(long number) {
    last = BlockPlace.NONE;
    byte[] block = leastRecentFirst.remove(number);
    if (block != null) {
      memory.take(-block.length);
    }
  }

  void clear() {
    last = BlockPlace.NONE;
    leastRecentFirst.values().forEach(block -> memory.take(-block.length));
    leastRecentFirst.clear();
  }
}
