package io.foreknown.streams.pair;

import io.foreknown.domain.index.FootprintBuilder;
import io.foreknown.domain.index.IndexedEvent;
import io.foreknown.domain.index.MeetingIndex;
import io.foreknown.domain.index.Probe;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.streams.store.Rows;
import io.foreknown.streams.wire.InternalSerdes;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/**
 * The events of one side in this partition. Rows are the truth and hold them as bytes; the indexes
 * are made from it whenever a task begins, and say which of them to look at: one for events of the
 * other side, one for those of this side that may be the same.
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
      index.remove(before.footprint().entry());
      alike.remove(before.ofLinks().entry());
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
    index.findEither(
        probe(before),
        probe(now),
        indexEntry -> sink.accept(Objects.requireNonNull(get(indexEntry.id())).routed()));
  }

  /**
   * Passes on all events of this side that one of them met or meets, by place and time, each at
   * least once.
   */
  void alike(@Nullable LocalEvent before, @Nullable LocalEvent now, Consumer<RoutedEvent> sink) {
    alike.findEither(
        before == null ? null : before.ofLinks().probe(),
        now == null ? null : now.ofLinks().probe(),
        indexEntry -> sink.accept(Objects.requireNonNull(get(indexEntry.id())).routed()));
  }

  private static @Nullable Probe probe(@Nullable LocalEvent event) {
    return event == null ? null : event.footprint().probe();
  }

  private LocalEvent decoded(byte[] bytes) {
    return new LocalEvent(SERDE.deserializer().deserialize(NAME, bytes), footprintBuilder);
  }
}
