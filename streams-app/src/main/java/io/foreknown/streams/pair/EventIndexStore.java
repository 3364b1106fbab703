package io.foreknown.streams.pair;

import io.foreknown.domain.index.FootprintBuilder;
import io.foreknown.domain.index.IndexedEvent;
import io.foreknown.domain.index.MeetingIndex;
import io.foreknown.domain.index.Probe;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.streams.store.Rows;
import io.foreknown.streams.wire.InternalSerdes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/**
 * The events of one side in this partition. Rows are the truth and hold them as bytes; the indexes
 * are made from it whenever a task begins, and say which of them to look at: one for events of the
 * other side, one for those of this side that may be the same, and one by name, for pairs about
 * which the desk has decided: they may match wherever in time they lie.
 */
final class EventIndexStore {
  private static final String NAME = "pair.events";

  private static final Serde<IndexedEvent> SERDE = InternalSerdes.coveredEvent();

  /** Decoded events take several times as much; there are two sides in every partition. */
  private static final long MOST_RECENT_BYTES = 4_000_000;

  private final Rows<byte[]> rows;
  private final FootprintBuilder footprintBuilder;
  private final MeetingIndex index = new MeetingIndex();
  private final MeetingIndex alike = new MeetingIndex();
  private final Map<String, Set<String>> byName = new HashMap<>();
  private final RecentEvents recent = new RecentEvents(MOST_RECENT_BYTES);

  /** Reads all rows, once. */
  EventIndexStore(Rows<byte[]> rows, FootprintBuilder footprintBuilder) {
    this.rows = rows;
    this.footprintBuilder = footprintBuilder;
    rows.forEach((id, bytes) -> file(decoded(bytes)));
  }

  private void file(LocalEvent event) {
    index.add(event.footprint().entry());
    alike.add(event.ofLinks().entry());
    String id = event.routed().event().id();
    PairNames.of(event.routed().event())
        .forEach(name -> byName.computeIfAbsent(name, none -> new TreeSet<>()).add(id));
  }

  private void unfile(LocalEvent event) {
    index.remove(event.footprint().entry());
    alike.remove(event.ofLinks().entry());
    String id = event.routed().event().id();
    PairNames.of(event.routed().event()).forEach(name -> unfile(name, id));
  }

  private void unfile(String name, String id) {
    Set<String> ids = byName.getOrDefault(name, new TreeSet<>());
    ids.remove(id);
    if (ids.isEmpty()) {
      byName.remove(name);
    }
  }

  /** Null: it does not stand here. */
  @Nullable LocalEvent get(String id) {
    LocalEvent known = recent.get(id);
    if (known != null) {
      return known;
    }
    byte[] bytes = rows.get(id);
    if (bytes == null) {
      return null;
    }
    LocalEvent event = decoded(bytes);
    recent.put(id, event, bytes.length);
    return event;
  }

  /** An event of this side that may come to stand here. */
  LocalEvent placed(RoutedEvent event) {
    return new LocalEvent(event, footprintBuilder);
  }

  /** Replaces one version of an event by another; null: there is none. */
  void replace(String id, @Nullable LocalEvent before, @Nullable LocalEvent now) {
    if (before != null) {
      unfile(before);
      recent.remove(id);
    }
    byte[] bytes = now == null ? null : SERDE.serializer().serialize(NAME, now.covered());
    if (now != null && bytes != null) {
      file(now);
      recent.put(id, now, bytes.length);
    }
    rows.put(id, bytes);
  }

  /** Passes on all events that an event of the other side met before or meets now, each once. */
  void meeting(@Nullable LocalEvent before, @Nullable LocalEvent now, Consumer<RoutedEvent> sink) {
    Set<String> named = named(PairNames.sought(before, now));
    named.forEach(id -> sink.accept(routed(id)));
    index.findEither(
        probe(before),
        probe(now),
        indexEntry -> {
          if (!named.contains(indexEntry.id())) {
            sink.accept(routed(indexEntry.id()));
          }
        });
  }

  /** Passes on all events that go by one of these names, or are filed under it, each once. */
  void named(Set<String> names, Consumer<RoutedEvent> sink) {
    named(names).forEach(id -> sink.accept(routed(id)));
  }

  private RoutedEvent routed(String id) {
    return Objects.requireNonNull(get(id), "it is filed").routed();
  }

  private Set<String> named(Set<String> names) {
    Set<String> ids = new TreeSet<>();
    for (String name : names) {
      ids.addAll(byName.getOrDefault(name, Set.of()));
      if (get(name) != null) {
        ids.add(name);
      }
    }
    return ids;
  }

  /**
   * Passes on all events of this side that one of them met or meets, by place and time, each at
   * least once.
   */
  void alike(@Nullable LocalEvent before, @Nullable LocalEvent now, Consumer<RoutedEvent> sink) {
    alike.findEither(
        before == null ? null : before.ofLinks().probe(),
        now == null ? null : now.ofLinks().probe(),
        indexEntry -> sink.accept(routed(indexEntry.id())));
  }

  private static @Nullable Probe probe(@Nullable LocalEvent event) {
    return event == null ? null : event.footprint().probe();
  }

  private LocalEvent decoded(byte[] bytes) {
    return new LocalEvent(SERDE.deserializer().deserialize(NAME, bytes), footprintBuilder);
  }
}
