package io.foreknown.streams.pair;

import io.foreknown.domain.index.MeetingIndex;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.PointFindings;
import io.foreknown.domain.route.EventChange;
import io.foreknown.streams.route.MeetingPoints;
import io.foreknown.streams.store.StoreOwner;
import io.foreknown.streams.wire.InternalSerdes;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Finds what matches among the events that meet in a partition; symmetrical, so that it does not
 * matter which side comes first.
 *
 * <p>As a formula: {@code pair = warnings ⋈ incidents on (a shared meeting point, MatchRule)}, told
 * by the pair's home point alone, as the difference between what the old and the new version of the
 * changed event matches.
 *
 * <p>For each side a store of events, in memory and emptied by retraction, whose working form is a
 * {@link MeetingIndex}. What a change costs is told there, and in {@code docs/cost.md}; candidates
 * are never cut, but told in {@link Slices}.
 */
public final class PairStage {
  /** The internal topic on which findings come together by event, on both sides. */
  public static final String OF_EVENT = "findings-by-event";

  /** The operation that is counted when a change had so many candidates that it took slices. */
  static final String MANY_CANDIDATES = "many-candidates";

  private final MatchRule rule;
  private final int partitions;

  /** The partitions must be those by which events were sent here. */
  public PairStage(MatchRule rule, int partitions) {
    this.rule = rule;
    this.partitions = partitions;
  }

  /** Adds the stage, up to the partitions of the events. */
  public KStream<String, PointFindings> addTo(KStream<String, EventChange> events) {
    StoreBuilder<?>[] stores =
        Stream.of(Side.values()).map(PairStage::events).toArray(StoreBuilder<?>[]::new);
    return events
        .process(
            new StoreOwner<>(() -> new PairProcessor(rule, new MeetingPoints(partitions)), stores),
            Named.as("pair.events-that-meet-may-match"))
        .repartition(
            Repartitioned.<String, PointFindings>as(OF_EVENT)
                .withKeySerde(Serdes.String())
                .withValueSerde(InternalSerdes.findings())
                .withNumberOfPartitions(partitions));
  }

  private static StoreBuilder<?> events(Side side) {
    return Stores.keyValueStoreBuilder(
        Stores.inMemoryKeyValueStore(side.events()), Serdes.String(), Serdes.ByteArray());
  }
}
