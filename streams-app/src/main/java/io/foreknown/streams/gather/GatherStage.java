package io.foreknown.streams.gather;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.ledger.ClaimChange;
import io.foreknown.domain.route.EventChange;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Router;
import io.foreknown.streams.route.MeetingPartitioner;
import io.foreknown.streams.store.StoreOwner;
import io.foreknown.streams.wire.InternalSerdes;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Folds the claims of an event into one, and sends it to the partitions where it may match.
 *
 * <p>Two stores, both emptied by retraction: {@code gather.claims}, a row per claim without its
 * text, and {@code gather.events}, a row per event. A change reads all claims of its event.
 */
public final class GatherStage {
  /** The internal topic on which claims come together by event. */
  public static final String BY_EVENT = "claims-by-event";

  /** The internal topic on which events come together where they may match. */
  public static final String BY_MEETING_POINT = "events-by-meeting-point";

  static final String CLAIMS = "gather.claims";
  static final String EVENTS = "gather.events";

  private final Router router;
  private final int partitions;

  /** As many partitions for events as for claims. */
  public GatherStage(Router router, int partitions) {
    this.router = router;
    this.partitions = partitions;
  }

  /** Adds the stage, up to the partitions where events meet. */
  public KStream<String, EventChange> addTo(KStream<String, ClaimChange> changes) {
    return changes
        .repartition(
            Repartitioned.<String, ClaimChange>as(BY_EVENT)
                .withKeySerde(Serdes.String())
                .withValueSerde(InternalSerdes.claimChange())
                .withNumberOfPartitions(partitions))
        .process(
            new StoreOwner<>(() -> new GatherProcessor(router), claims(), events()),
            Named.as("gather.claims-of-an-event-become-one"))
        .repartition(
            Repartitioned.<String, EventChange>as(BY_MEETING_POINT)
                .withKeySerde(Serdes.String())
                .withValueSerde(InternalSerdes.eventChange())
                .withNumberOfPartitions(partitions)
                .withStreamPartitioner(new MeetingPartitioner()));
  }

  private static StoreBuilder<KeyValueStore<String, Reported<Claim>>> claims() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(CLAIMS), Serdes.String(), InternalSerdes.reported());
  }

  private static StoreBuilder<KeyValueStore<String, RoutedEvent>> events() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(EVENTS), Serdes.String(), InternalSerdes.routedEvent());
  }
}
