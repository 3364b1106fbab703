package io.foreknown.streams.pair;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events that were decoded last, by id. Bounded by the bytes that they were decoded from, as
 * one outline can be longer than a thousand names.
 */
final class RecentEvents {
  private record Decoded(LocalEvent event, int bytes) {}

  private final Map<String, Decoded> leastRecentFirst = new LinkedHashMap<>(16, 0.75f, true);
  private final long mostBytes;
  private long bytes;

  RecentEvents(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Nullable LocalEvent get(String id) {
    Decoded decoded = leastRecentFirst.get(id);
    return decoded == null ? null : decoded.event;
  }

  void put(String id, LocalEvent event, int size) {
    remove(id);
    leastRecentFirst.put(id, new Decoded(event, size));
    bytes += size;
    Iterator<Decoded> oldest = leastRecentFirst.values().iterator();
    while (bytes > mostBytes) {
      bytes -= oldest.next().bytes;
      oldest.remove();
    }
  }

  void remove(String id) {
    Decoded decoded = leastRecentFirst.remove(id);
    if (decoded != null) {
      bytes -= decoded.bytes;
    }
  }
}
