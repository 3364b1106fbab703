package io.foreknown.streams.pair;

import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.index.Footprint;
import io.foreknown.domain.index.FootprintBuilder;
import io.foreknown.domain.index.IndexedEvent;
import io.foreknown.domain.route.RoutedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of an event here, and what is found of it from when it is first asked for. */
final class LocalEvent {
  private final RoutedEvent routed;
  private final FootprintBuilder footprintBuilder;
  private @Nullable List<Long> cells;
  private @Nullable Footprint footprint;
  private @Nullable Footprint ofLinks;

  LocalEvent(RoutedEvent emitted, FootprintBuilder footprintBuilder) {
    this.routed = emitted;
    this.footprintBuilder = footprintBuilder;
  }

  /** Of which the cells are known. */
  LocalEvent(IndexedEvent covered, FootprintBuilder footprintBuilder) {
    this(covered.event(), footprintBuilder);
    this.cells = covered.cells();
  }

  /**
   * Of which nothing but what the desk has decided is another than before, so it lies there too.
   */
  private LocalEvent(RoutedEvent decided, LocalEvent before) {
    this(decided, before.footprintBuilder);
    this.cells = before.cells;
    this.footprint = before.footprint;
    this.ofLinks = before.ofLinks;
  }

  /**
   * The next version, of which nothing but what the desk has decided is another; null: more is, or
   * there is none.
   */
  @Nullable LocalEvent decided(@Nullable RoutedEvent now) {
    return now != null
            && now.event() instanceof IncidentEvent incident
            && now.routes().equals(routed.routes())
            && incident.isAsReported(routed.event())
        ? new LocalEvent(now, this)
        : null;
  }

  RoutedEvent routed() {
    return routed;
  }

  IndexedEvent covered() {
    return new IndexedEvent(routed, cells());
  }

  private List<Long> cells() {
    if (cells == null) {
      cells = footprintBuilder.cells(routed.event());
    }
    return cells;
  }

  /** Among the events of its own side. */
  Footprint ofLinks() {
    if (ofLinks == null) {
      ofLinks = footprintBuilder.ofLinks(routed.event(), cells());
    }
    return ofLinks;
  }

  Footprint footprint() {
    if (footprint == null) {
      footprint = footprintBuilder.footprint(routed.event(), cells());
    }
    return footprint;
  }
}
