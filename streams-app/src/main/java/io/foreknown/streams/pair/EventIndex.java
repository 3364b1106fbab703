package io.foreknown.streams.pair;

import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Routes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The events of one side in this partition, by id and by meeting point. */
record EventIndex(KeyValueStore<String, RoutedEvent> events, KeyValueStore<String, byte[]> points) {
  private static final char SEPARATOR = '\0';
  private static final byte[] PRESENT = {};

  /** The point of those that go everywhere; no meeting point is called so. */
  private static final String EVERYWHERE = "*";

  @Nullable RoutedEvent get(String id) {
    return events.get(id);
  }

  /** Replaces one version of an event by another; {@code now} null: forgets it. */
  void replace(String id, @Nullable RoutedEvent before, @Nullable RoutedEvent now) {
    if (before != null) {
      pointsOf(before.routes()).forEach(point -> points.delete(point + SEPARATOR + id));
    }
    if (now != null) {
      pointsOf(now.routes()).forEach(point -> points.put(point + SEPARATOR + id, PRESENT));
    }
    events.put(id, now);
  }

  private static Stream<String> pointsOf(Routes routes) {
    return Stream.concat(
        routes.keys().stream(), routes.everywhere() ? Stream.of(EVERYWHERE) : Stream.empty());
  }

  /** All that may meet an event with these routes, each once, by id. */
  Collection<RoutedEvent> meeting(Routes routes) {
    Map<String, RoutedEvent> found = new TreeMap<>();
    if (routes.everywhere()) {
      try (KeyValueIterator<String, RoutedEvent> all = events.all()) {
        all.forEachRemaining(row -> found.put(row.key, row.value));
      }
      return found.values();
    }
    for (String point : routes.keys()) {
      idsAt(point).forEach(id -> found.computeIfAbsent(id, events::get));
    }
    idsAt(EVERYWHERE).forEach(id -> found.computeIfAbsent(id, events::get));
    return found.values();
  }

  private List<String> idsAt(String point) {
    List<String> ids = new ArrayList<>();
    String prefix = point + SEPARATOR;
    try (KeyValueIterator<String, byte[]> rows =
        points.prefixScan(prefix, new StringSerializer())) {
      rows.forEachRemaining(row -> ids.add(row.key.substring(prefix.length())));
    }
    return ids;
  }
}
