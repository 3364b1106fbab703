package io.foreknown.streams.gather;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.ledger.GatherCommand;
import io.foreknown.domain.route.EventChange;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.streams.exchange.Pack;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What comes out of gathering: changed events, news from one event to another, and the clock and
 * its sweeps passed on. Never leaves the task.
 */
public sealed interface Gathered {
  /**
   * An event has changed.
   *
   * @param before null: there was none
   * @param now null: none any more
   * @param mergedInto the event that it is merged into from now on; null: none
   */
  record Changed(
      EventKey key,
      @Nullable RoutedEvent before,
      @Nullable RoutedEvent now,
      @Nullable String mergedInto)
      implements Gathered {
    EventChange forMeetingPoints() {
      return new EventChange(key, now, before == null ? null : before.routes());
    }
  }

  /**
   * A claim has come, changed or gone, whether or not the event is another by it.
   *
   * @param before what it said; null: nothing
   * @param eventBefore what all claims described together; null: no event
   * @param event what they describe now; null: no event
   * @param claims all that stand now, by id; not to be kept, as it changes with the next
   */
  record ClaimChanged(
      EventKey key,
      String claim,
      @Nullable Claim before,
      @Nullable Event eventBefore,
      @Nullable Event event,
      SortedMap<String, Reported<Claim>> claims)
      implements Gathered {
    /** What it says now; null: nothing. */
    public @Nullable Claim now() {
      Reported<Claim> reported = claims.get(claim);
      return reported == null ? null : reported.claim();
    }
  }

  /** News from events to others, wherever these are. */
  record ToEvents(Pack news) implements Gathered {}

  /** Changed events, for where they may meet others. */
  record ToMeetings(Pack changes) implements Gathered {}

  /** The clock of a replay has moved. */
  record Clock(Instant now) implements Gathered {}

  /** All that one batch has brought was emitted. */
  record End() implements Gathered {}

  /** A sweep goes on, from the event of the record's key. */
  record Sweep(GatherCommand.Sweep sweep, Instant now) implements Gathered {}
}
