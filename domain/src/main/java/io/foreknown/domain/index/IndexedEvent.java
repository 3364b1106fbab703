package io.foreknown.domain.index;

import io.foreknown.domain.route.RoutedEvent;
import java.util.List;

/**
 * An event with the cells under which it is filed, which cost more to find than all else.
 *
 * @param cells of {@link FootprintBuilder#cells}
 */
public record IndexedEvent(RoutedEvent event, List<Long> cells) {
  /** Copies the list. */
  public IndexedEvent {
    cells = List.copyOf(cells);
  }
}
