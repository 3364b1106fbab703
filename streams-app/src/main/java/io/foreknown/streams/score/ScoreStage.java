package io.foreknown.streams.score;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.score.ScoreChange;
import io.foreknown.domain.score.ScoreSpecs;
import io.foreknown.domain.score.Scorecard;
import io.foreknown.streams.store.StoreOwner;
import io.foreknown.streams.wire.InternalSerdes;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/**
 * Adds up what events contribute to scorecards. A change costs the same however much is counted
 * already; a scorecard is told at most once in an interval, and costs its distinct leads then.
 *
 * <p>Two stores: {@code score.tallies}, a row per scorecard, and {@code score.leads}, a row per
 * scorecard and distinct lead, gone when nothing has it.
 */
public final class ScoreStage {
  /** The internal topic on which contributions come together by scorecard. */
  public static final String BY_SPEC = "scores-by-scorecard";

  /** The running counts by scorecard, and whether they have been told. */
  public static final String TALLIES = "score.tallies";

  static final String LEADS = "score.leads";

  private final ScoreSpecs specs;
  private final int partitions;
  private final Duration interval;

  /** Scorecards are told at most once in an interval. */
  public ScoreStage(ScoreSpecs specs, int partitions, Duration interval) {
    this.specs = specs;
    this.partitions = partitions;
    this.interval = interval;
  }

  /** Adds the stage; the result is keyed by scorecard. */
  public KStream<String, Versioned<Scorecard>> addTo(KStream<String, ScoreChange> changes) {
    return changes
        .repartition(
            Repartitioned.<String, ScoreChange>as(BY_SPEC)
                .withKeySerde(Serdes.String())
                .withValueSerde(InternalSerdes.scoreChange())
                .withNumberOfPartitions(partitions))
        .process(
            new StoreOwner<>(
                () -> new ScoreProcessor(specs, interval),
                Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(TALLIES),
                    Serdes.String(),
                    InternalSerdes.counting()),
                Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(LEADS), Serdes.String(), Serdes.Long())),
            Named.as("score.what-events-contribute"));
  }
}
