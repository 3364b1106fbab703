package io.foreknown.streams.pair;

import io.foreknown.domain.index.CoveredEvent;
import io.foreknown.domain.index.Footprint;
import io.foreknown.domain.index.Surveyor;
import io.foreknown.domain.route.RoutedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of an event here, and what is found of it from when it is first asked for. */
final class PlacedEvent {
  private final RoutedEvent told;
  private final Surveyor surveyor;
  private @Nullable List<Long> cells;
  private @Nullable Footprint footprint;
  private @Nullable Footprint ofLinks;

  PlacedEvent(RoutedEvent told, Surveyor surveyor) {
    this.told = told;
    this.surveyor = surveyor;
  }

  /** Of which the cells are known. */
  PlacedEvent(CoveredEvent covered, Surveyor surveyor) {
    this(covered.told(), surveyor);
    this.cells = covered.cells();
  }

  RoutedEvent told() {
    return told;
  }

  CoveredEvent covered() {
    return new CoveredEvent(told, cells());
  }

  private List<Long> cells() {
    if (cells == null) {
      cells = surveyor.cells(told.event());
    }
    return cells;
  }

  /** Among the events of its own side. */
  Footprint ofLinks() {
    if (ofLinks == null) {
      ofLinks = surveyor.ofLinks(told.event(), cells());
    }
    return ofLinks;
  }

  Footprint footprint() {
    if (footprint == null) {
      footprint = surveyor.footprint(told.event(), cells());
    }
    return footprint;
  }
}
