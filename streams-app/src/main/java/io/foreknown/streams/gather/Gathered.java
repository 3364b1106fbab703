package io.foreknown.streams.gather;

import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.route.EventChange;
import io.foreknown.domain.route.RoutedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What comes out of gathering: changed events, and the clock passed on. Never leaves the task. */
public sealed interface Gathered {
  /**
   * An event has changed.
   *
   * @param before null: there was none
   * @param now null: none any more
   */
  record Changed(EventKey key, @Nullable RoutedEvent before, @Nullable RoutedEvent now)
      implements Gathered {
    EventChange forMeetingPoints() {
      return new EventChange(key, now, before == null ? null : before.routes());
    }
  }

  /** The clock of a replay has moved. */
  record Clock(Instant now) implements Gathered {}
}
