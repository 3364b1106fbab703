package io.foreknown.streams.pair;

import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.index.MeetingIndex;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.link.PointLinks;
import io.foreknown.domain.match.PointFindings;
import io.foreknown.streams.exchange.Exchange;
import io.foreknown.streams.exchange.Pack;
import io.foreknown.streams.store.RowStoreBuilder;
import io.foreknown.streams.store.StoreOwner;
import io.foreknown.streams.store.Table;
import io.foreknown.streams.wire.InternalSerdes;
import java.util.List;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * Finds what matches among the events that meet in a partition, and which of one side may be the
 * same; symmetrical, so that it does not matter which side comes first.
 *
 * <p>As a formula: {@code pair = warnings ⋈ incidents on (a shared meeting point, MatchRule)},
 * emitted by the pair's home point alone, as the difference between what the old and the new
 * version of the changed event matches.
 *
 * <p>Likewise {@code link = side ⋈ side on (a shared meeting point, LinkRule)}, of which each event
 * is emitted with its best few older ones.
 *
 * <p>For each side a table of events, emptied by retraction, whose working form is a {@link
 * MeetingIndex}. What a change costs is said there, and in {@code docs/explanation/cost.md};
 * candidates are never cut, but emitted in {@link FindingBatches}.
 */
public final class PairStage {
  /** The internal topic on which findings come together by event, on both sides. */
  public static final String OF_EVENT = "findings-by-event";

  /** The internal topic on which links come together by their younger event. */
  public static final String LINKS_OF_EVENT = "links-by-event";

  /** The store of the events of both sides, and of their links. */
  public static final String ROWS = "pair.rows";

  /** The best links by their younger event. */
  static final Table<List<Link>> LINKS = Table.of("pair.links", InternalSerdes.links());

  /** The operation that is counted when a change had so many candidates that it took slices. */
  static final String MANY_CANDIDATES = "many-candidates";

  private final Rules rules;
  private final int partitions;

  /** The partitions must be those by which events were sent here. */
  public PairStage(Rules rules, int partitions) {
    this.rules = rules;
    this.partitions = partitions;
  }

  /** What the stage leads to, in the partitions of the events. */
  public record PairStreams(KStream<String, Pack> findings, KStream<String, Pack> links) {}

  /** Adds the stage, up to the partitions of the events. */
  public PairStreams addTo(KStream<String, Pack> events) {
    RowStoreBuilder rows =
        new RowStoreBuilder(ROWS, PairSide.WARNINGS.events(), PairSide.INCIDENTS.events(), LINKS);
    KStream<String, PairOutput> found =
        events.process(
            new StoreOwner<>(() -> new PairProcessor(rules, partitions), rows),
            Named.as("pair.events-that-meet-may-match"));
    return new PairStreams(
        findings(partitions)
            .over(
                found.flatMapValues(
                    of -> of instanceof PairOutput.OfFindings f ? List.of(f.findings()) : List.of(),
                    Named.as("pair.findings"))),
        links(partitions)
            .over(
                found.flatMapValues(
                    of -> of instanceof PairOutput.OfLinks l ? List.of(l.links()) : List.of(),
                    Named.as("pair.links-found"))));
  }

  /** By which findings reach their events. */
  public static Exchange<PointFindings> findings(int partitions) {
    return Exchange.byKey(OF_EVENT, InternalSerdes.findings(), partitions);
  }

  /** By which links reach their younger events. */
  public static Exchange<PointLinks> links(int partitions) {
    return Exchange.byKey(LINKS_OF_EVENT, InternalSerdes.pointLinks(), partitions);
  }
}
