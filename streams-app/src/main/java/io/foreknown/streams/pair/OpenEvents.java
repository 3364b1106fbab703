package io.foreknown.streams.pair;

import io.foreknown.domain.index.CoveredEvent;
import io.foreknown.domain.index.MeetingIndex;
import io.foreknown.domain.index.Probe;
import io.foreknown.domain.index.Surveyor;
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
final class OpenEvents {
  private static final String NAME = "pair.events";

  private static final Serde<CoveredEvent> SERDE = InternalSerdes.coveredEvent();

  /** Decoded events take several times as much; there are two sides in every partition. */
  private static final long MOST_RECENT_BYTES = 4_000_000;

  private final Rows<byte[]> rows;
  private final Surveyor surveyor;
  private final MeetingIndex index = new MeetingIndex();
  private final MeetingIndex alike = new MeetingIndex();
  private final RecentEvents recent = new RecentEvents(MOST_RECENT_BYTES);

  /** Reads all rows, once. */
  OpenEvents(Rows<byte[]> rows, Surveyor surveyor) {
    this.rows = rows;
    this.surveyor = surveyor;
    rows.forEach((id, bytes) -> file(decoded(bytes)));
  }

  private void file(PlacedEvent event) {
    index.add(event.footprint().entry());
    alike.add(event.ofLinks().entry());
  }

  /** Null: it does not stand here. */
  @Nullable PlacedEvent get(String id) {
    PlacedEvent known = recent.get(id);
    if (known != null) {
      return known;
    }
    byte[] bytes = rows.get(id);
    if (bytes == null) {
      return null;
    }
    PlacedEvent event = decoded(bytes);
    recent.put(id, event, bytes.length);
    return event;
  }

  /** An event of this side that may come to stand here. */
  PlacedEvent placed(RoutedEvent event) {
    return new PlacedEvent(event, surveyor);
  }

  /** Replaces one version of an event by another; null: there is none. */
  void replace(String id, @Nullable PlacedEvent before, @Nullable PlacedEvent now) {
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

  /** Tells all events that an event of the other side met before or meets now, each once. */
  void meeting(
      @Nullable PlacedEvent before, @Nullable PlacedEvent now, Consumer<RoutedEvent> told) {
    index.findEither(
        probe(before),
        probe(now),
        entry -> told.accept(Objects.requireNonNull(get(entry.id())).told()));
  }

  /**
   * Tells all events of this side that one of them met or meets, by place and time, each at least
   * once.
   */
  void alike(@Nullable PlacedEvent before, @Nullable PlacedEvent now, Consumer<RoutedEvent> told) {
    alike.findEither(
        before == null ? null : before.ofLinks().probe(),
        now == null ? null : now.ofLinks().probe(),
        entry -> told.accept(Objects.requireNonNull(get(entry.id())).told()));
  }

  private static @Nullable Probe probe(@Nullable PlacedEvent event) {
    return event == null ? null : event.footprint().probe();
  }

  private PlacedEvent decoded(byte[] bytes) {
    return new PlacedEvent(SERDE.deserializer().deserialize(NAME, bytes), surveyor);
  }
}
