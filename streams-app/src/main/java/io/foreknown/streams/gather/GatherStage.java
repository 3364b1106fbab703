package io.foreknown.streams.gather;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.ledger.GatherCommand;
import io.foreknown.domain.route.EventChange;
import io.foreknown.domain.route.LastRoutes;
import io.foreknown.domain.route.Router;
import io.foreknown.streams.exchange.Exchange;
import io.foreknown.streams.exchange.Pack;
import io.foreknown.streams.route.MeetingPartitioner;
import io.foreknown.streams.route.NewsPartitioner;
import io.foreknown.streams.store.CachedRows;
import io.foreknown.streams.store.GroupRow;
import io.foreknown.streams.store.RowStoreBuilder;
import io.foreknown.streams.store.StoreOwner;
import io.foreknown.streams.store.Table;
import io.foreknown.streams.wire.InternalSerdes;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * Folds the claims of an event into one, and sends it to the partitions where it may match.
 *
 * <p>Two tables, both emptied by retraction: {@code gather.events}, a row per event, with its
 * claims (without their text) while they are few, and {@code gather.claims}, a row per claim of an
 * event that has many. A change reads one row, and none while its event is held in memory, and
 * writes one.
 *
 * <p>What the desk says to be the same comes together in one partition for incidents and in one for
 * warnings ({@code gather.births} has what the events answered); from there each event receives its
 * name. An event that is merged into another one sends its claims on to it. All of that goes by the
 * internal topic by which claims come, so that it counts as not yet worked off until it is.
 */
public final class GatherStage {
  /** The internal topic on which claims come together by event. */
  public static final String BY_EVENT = "claims-by-event";

  /** The internal topic on which events come together where they may match. */
  public static final String BY_MEETING_POINT = "events-by-meeting-point";

  /** The store of the two tables. */
  public static final String ROWS = "gather.rows";

  /** Events, with their claims while they are few. */
  public static final Table<GroupRow<LastRoutes, Reported<Claim>>> EVENTS =
      Table.of("gather.events", InternalSerdes.claimsOfEvent());

  /** The claims of events that have many. */
  public static final Table<Reported<Claim>> CLAIMS =
      Table.ofMembers("gather.claims", InternalSerdes.reported());

  /** When events were first published that are the same as others, by their keys. */
  static final String BIRTHS = "gather.births";

  private final Router router;
  private final int partitions;

  /** As many partitions for events as for claims. */
  public GatherStage(Router router, int partitions) {
    this.router = router;
    this.partitions = partitions;
  }

  /**
   * What the stage leads to.
   *
   * @param events in the partition of each event
   * @param meetings changed events in the partitions where they meet others
   * @param news from one event to another
   */
  public record GatherStreams(
      KStream<String, Gathered> events,
      KStream<String, Pack> meetings,
      KStream<String, Pack> news) {}

  /** By which all news reaches its event. */
  public static Exchange<GatherCommand> byEvent(int partitions) {
    return new Exchange<>(BY_EVENT, InternalSerdes.news(), new NewsPartitioner(), partitions);
  }

  /** By which changed events reach those that they may meet. */
  public static Exchange<EventChange> byMeetingPoint(int partitions) {
    return new Exchange<>(
        BY_MEETING_POINT, InternalSerdes.eventChange(), new MeetingPartitioner(), partitions);
  }

  /** Adds the stage. */
  public GatherStreams addTo(KStream<String, Pack> news) {
    KStream<String, Gathered> events =
        byEvent(partitions)
            .over(news)
            .process(
                new StoreOwner<>(
                    () -> new GatherProcessor(router, partitions),
                    new RowStoreBuilder(ROWS, EVENTS, CLAIMS),
                    CachedRows.inMemory(BIRTHS, Serdes.Long())),
                Named.as("gather.claims-of-an-event-become-one"));
    return new GatherStreams(
        events,
        meetings(events),
        events.flatMapValues(GatherStage::toEvents, Named.as("gather.news")));
  }

  private KStream<String, Pack> meetings(KStream<String, Gathered> events) {
    return byMeetingPoint(partitions)
        .over(events.flatMapValues(GatherStage::toMeetings, Named.as("gather.changes")));
  }

  private static List<Pack> toMeetings(Gathered gathered) {
    return gathered instanceof Gathered.ToMeetings of ? List.of(of.changes()) : List.of();
  }

  private static List<Pack> toEvents(Gathered gathered) {
    return gathered instanceof Gathered.ToEvents of ? List.of(of.news()) : List.of();
  }
}
