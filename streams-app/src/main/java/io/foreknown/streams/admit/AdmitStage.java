package io.foreknown.streams.admit;

import io.foreknown.domain.ledger.Counted;
import io.foreknown.domain.ledger.Ledger;
import io.foreknown.domain.ledger.Revision;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import io.foreknown.streams.clock.ClockMode;
import io.foreknown.streams.exchange.Pack;
import io.foreknown.streams.exchange.Polled;
import io.foreknown.streams.store.CachedRows;
import io.foreknown.streams.store.GroupRow;
import io.foreknown.streams.store.RowStoreBuilder;
import io.foreknown.streams.store.StoreOwner;
import io.foreknown.streams.store.Table;
import io.foreknown.streams.wire.InternalSerdes;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * Reads the claim topics as bytes, so that a record that cannot be read is refused like any other
 * bad one, and lets the highest revision of each claim stand.
 *
 * <p>Tables: {@code admit.ledger}, a row per claim id, with its revisions while they are few, and
 * {@code admit.revisions}, a row per revision of a claim that has many, neither ever emptied; and a
 * handful of counters in stores of their own.
 *
 * @param claimPartitions of the claim topics, which may be those of another installation
 * @param client properties that lead to the Schema Registry
 */
public record AdmitStage(
    TopicSettings topics,
    int claimPartitions,
    Predicates predicates,
    ClockMode mode,
    Map<String, ?> client) {
  /** The store of the two tables. */
  public static final String ROWS = "admit.rows";

  /** What stands by claim id, with all revisions while they are few. */
  static final Table<GroupRow<Ledger, Revision>> LEDGER =
      Table.of("admit.ledger", InternalSerdes.ledger());

  /** The revisions of claims that have many. */
  static final Table<Revision> REVISIONS =
      Table.ofMembers("admit.revisions", InternalSerdes.revision());

  /** How many records became what, by {@link Counted}. */
  public static final String TALLY = "admit.tally";

  /** The greatest publication time admitted, in milliseconds since 1970; a single row. */
  public static final String LATEST = "admit.latest-publication";

  /** Copies the map. */
  public AdmitStage {
    client = Map.copyOf(client);
  }

  /** What the stage leads to. */
  public record AdmitStreams(KStream<String, Pack> news, KStream<String, Rejection> rejections) {}

  /** Adds the stage, from the claim topics on. */
  public AdmitStreams addTo(StreamsBuilder builder) {
    List<String> names = Topic.claims().stream().map(topics::name).toList();
    KStream<String, Admitted> admitted =
        builder.stream(
                names, Consumed.with(Serdes.ByteArray(), Polled.serde()).withName("admit.claims"))
            .process(
                new StoreOwner<>(
                    () -> new AdmitProcessor(this),
                    new RowStoreBuilder(ROWS, LEDGER, REVISIONS),
                    CachedRows.inMemory(TALLY, Serdes.Long()),
                    CachedRows.inMemory(LATEST, Serdes.Long())),
                Named.as("admit.newest-revision-stands"));
    return new AdmitStreams(
        admitted.flatMapValues(AdmitStage::news, Named.as("admit.news")),
        admitted.flatMapValues(AdmitStage::rejections, Named.as("admit.rejections")));
  }

  private static List<Pack> news(Admitted admitted) {
    return admitted instanceof Admitted.ToEvents of ? List.of(of.news()) : List.of();
  }

  private static List<Rejection> rejections(Admitted admitted) {
    return admitted instanceof Admitted.Refused refused ? List.of(refused.rejection()) : List.of();
  }
}
