package io.foreknown.domain.index;

import io.foreknown.domain.route.RoutedEvent;
import java.util.List;

/**
 * An event with the cells under which it is filed, which cost more to find than all else.
 *
 * @param cells of {@link Surveyor#cells}
 */
public record CoveredEvent(RoutedEvent told, List<Long> cells) {
  /** Copies the list. */
  public CoveredEvent {
    cells = List.copyOf(cells);
  }
}
