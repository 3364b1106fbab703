package io.foreknown.streams.pair;

import io.foreknown.domain.index.Footprint;
import io.foreknown.domain.index.Surveyor;
import io.foreknown.domain.route.RoutedEvent;
import org.jspecify.annotations.Nullable;

/**
 * One version of an event here, and its footprint from when it is first asked for, as to find it
 * costs more than all else that is done with most events.
 */
final class PlacedEvent {
  private final RoutedEvent told;
  private final Surveyor surveyor;
  private @Nullable Footprint footprint;

  PlacedEvent(RoutedEvent told, Surveyor surveyor) {
    this.told = told;
    this.surveyor = surveyor;
  }

  RoutedEvent told() {
    return told;
  }

  Footprint footprint() {
    if (footprint == null) {
      footprint = surveyor.footprint(told.event());
    }
    return footprint;
  }
}
