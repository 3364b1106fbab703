package io.foreknown.streams;

import io.foreknown.domain.score.Counting;
import io.foreknown.streams.admit.AdmitStage;
import io.foreknown.streams.admit.Counted;
import io.foreknown.streams.score.ScoreStage;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running instance of the topology. */
public final class Pipeline implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
  private static final Duration CLOSING = Duration.ofSeconds(20);

  /**
   * A thread that fails is replaced, for a broker or registry may be away for a moment, and
   * KAFKA-20785 can end a thread under exactly-once; what fails this often will fail again.
   */
  private static final int MOST_REPLACEMENTS = 5;

  private final KafkaStreams streams;
  private final CompletableFuture<Void> running = new CompletableFuture<>();
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private final AtomicInteger replacements = new AtomicInteger();

  private Pipeline(PipelineSettings settings) {
    Properties properties = settings.streams();
    PipelineTopology topology =
        new PipelineTopology(
            settings.topics(), settings.yardsticks(), settings.clock(), settings.client());
    this.streams = new KafkaStreams(topology.build(properties), properties);
  }

  /** Starts an instance; the topics must be there. */
  public static Pipeline start(PipelineSettings settings) {
    Pipeline pipeline = new Pipeline(settings);
    pipeline.streams.setUncaughtExceptionHandler(pipeline::onFailure);
    pipeline.streams.setStateListener((now, before) -> pipeline.onState(now));
    pipeline.streams.start();
    return pipeline;
  }

  private StreamThreadExceptionResponse onFailure(Throwable error) {
    if (replacements.incrementAndGet() <= MOST_REPLACEMENTS) {
      LOG.warn("a stream thread failed and is replaced", error);
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    LOG.error("stream threads keep failing: the pipeline stops", error);
    failure.complete(error);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private void onState(KafkaStreams.State now) {
    if (now == KafkaStreams.State.RUNNING) {
      running.complete(null);
    } else if (now == KafkaStreams.State.ERROR) {
      failure.complete(new IllegalStateException("Kafka Streams went into state ERROR"));
    }
  }

  /** Completes once the instance has its share of the work and is up to date with its state. */
  public CompletableFuture<Void> running() {
    return running.copy();
  }

  /** Completes with the cause when the instance stops by itself, never because of a close. */
  public CompletableFuture<Throwable> failure() {
    return failure.copy();
  }

  /** How many records became what, in this instance's partitions. */
  public Map<Counted, Long> tally() {
    Map<Counted, Long> tally = new EnumMap<>(Counted.class);
    for (Counted counted : Counted.values()) {
      tally.put(counted, tallied(counted.name()).sum());
    }
    return tally;
  }

  /** The greatest publication time admitted in this instance's partitions; empty: nothing yet. */
  public Optional<Instant> latestPublished() {
    OptionalLong latest = tallied(AdmitStage.LATEST).max();
    return latest.isPresent()
        ? Optional.of(Instant.ofEpochMilli(latest.getAsLong()))
        : Optional.empty();
  }

  /** The rows of this name in all partitions. */
  private LongStream tallied(String name) {
    LongStream.Builder values = LongStream.builder();
    try (KeyValueIterator<String, Long> rows = this.<Long>store(AdmitStage.TALLY).all()) {
      rows.forEachRemaining(
          row -> {
            if (row.key.equals(name)) {
              values.add(row.value);
            }
          });
    }
    return values.build();
  }

  /** Whether subscribers have been told of all scorecards that this instance keeps. */
  public boolean hasToldScorecards() {
    try (KeyValueIterator<String, Counting> rows = this.<Counting>store(ScoreStage.TALLIES).all()) {
      while (rows.hasNext()) {
        if (!rows.next().value.isTold()) {
          return false;
        }
      }
      return true;
    }
  }

  private <V> ReadOnlyKeyValueStore<String, V> store(String name) {
    return streams.store(
        StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore()));
  }

  /** Leaves the group, so that the next instance need not wait for this one's session to end. */
  @Override
  public void close() {
    streams.close(
        CloseOptions.timeout(CLOSING)
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
  }
}
