package io.foreknown.streams.score;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.score.Contribution;
import io.foreknown.domain.score.ScoreSpecs;
import io.foreknown.domain.score.Scorecard;
import io.foreknown.streams.exchange.Exchange;
import io.foreknown.streams.exchange.Pack;
import io.foreknown.streams.store.CachedRows;
import io.foreknown.streams.store.StoreOwner;
import io.foreknown.streams.wire.InternalSerdes;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * Adds up what events contribute to scorecards. A contribution costs the same however much is
 * counted already; a scorecard is emitted at most once in an interval, and costs its distinct leads
 * then.
 *
 * <p>Three stores, in memory as they are few rows that change often: {@code score.tallies}, a row
 * per scorecard, {@code score.leads}, a row per scorecard and distinct lead, gone when nothing has
 * it, and {@code score.contributions-heard}, a counter.
 */
public final class ScoreStage {
  /** The internal topic on which contributions come together by scorecard. */
  public static final String BY_SPEC = "scores-by-scorecard";

  /** The running counts by scorecard, and whether they have been emitted. */
  public static final String TALLIES = "score.tallies";

  /** How many contributions have come; one row. */
  public static final String HEARD = "score.contributions-heard";

  static final String LEADS = "score.leads";

  private final ScoreSpecs specs;
  private final int partitions;
  private final Duration interval;

  /** Scorecards are emitted at most once in an interval. */
  public ScoreStage(ScoreSpecs specs, int partitions, Duration interval) {
    this.specs = specs;
    this.partitions = partitions;
    this.interval = interval;
  }

  /** By which contributions reach their scorecards. */
  public static Exchange<Contribution> bySpec(int partitions) {
    return Exchange.byKey(BY_SPEC, InternalSerdes.contribution(), partitions);
  }

  /** Adds the stage; the result is keyed by scorecard. */
  public KStream<String, Versioned<Scorecard>> addTo(KStream<String, Pack> contributions) {
    return bySpec(partitions)
        .over(contributions)
        .process(
            new StoreOwner<>(
                () -> new ScoreProcessor(specs, partitions, interval),
                CachedRows.inMemory(TALLIES, InternalSerdes.counting()),
                CachedRows.inMemory(LEADS, Serdes.Long()),
                CachedRows.inMemory(HEARD, Serdes.Long())),
            Named.as("score.what-events-contribute"));
  }
}
