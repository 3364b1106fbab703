package io.foreknown.streams;

import io.foreknown.domain.ledger.Counted;
import io.foreknown.domain.score.Counting;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import io.foreknown.streams.admit.AdmitStage;
import io.foreknown.streams.assess.AssessStage;
import io.foreknown.streams.fault.OtherFormException;
import io.foreknown.streams.liveness.FailureWindow;
import io.foreknown.streams.liveness.LifeCycle;
import io.foreknown.streams.liveness.Stall;
import io.foreknown.streams.liveness.StallRule;
import io.foreknown.streams.liveness.StreamsProgress;
import io.foreknown.streams.score.ScoreStage;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running instance of the topology. */
public final class Pipeline implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
  private static final Duration CLOSING = Duration.ofSeconds(20);

  /**
   * A thread that fails is replaced, for a broker or registry may be away for a moment, and
   * KAFKA-20785 can end a thread under exactly-once; what fails this often in this time will fail
   * again. What is away ends all threads at once, so each is allowed as many.
   */
  private static final int MOST_REPLACEMENTS_PER_THREAD = 3;

  private static final Duration REPLACEMENT_WINDOW = Duration.ofMinutes(30);

  /** RocksDB and Kafka Streams cannot open a store with less. */
  private static final long LITTLE_SPACE = 1 << 20;

  private final KafkaStreams streams;
  private final Path stateDirectory;
  private final Clock clock;
  private final FailureWindow failures;
  private final LifeCycle life;
  private final StreamsProgress progress;
  private final StallRule stallRule = new StallRule();
  private final CompletableFuture<Void> running = new CompletableFuture<>();
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private volatile Duration stalled = Duration.ZERO;

  private Pipeline(PipelineSettings settings, MeterRegistry registry, Consumer<String> life) {
    new KeptState(settings.topics(), settings.applicationId()).check(settings.client());
    Properties properties = settings.streams();
    properties.put(FaultHandler.METERS, registry);
    PipelineTopology topology =
        new PipelineTopology(
                settings.topics(), settings.rules(), settings.clock(), settings.client())
            .readingClaimsFrom(claimPartitions(settings))
            .countedIn(registry);
    this.streams = new KafkaStreams(topology.build(properties), properties);
    this.stateDirectory = settings.stateDirectory();
    this.clock = registry.config().clock();
    this.failures =
        new FailureWindow(MOST_REPLACEMENTS_PER_THREAD * settings.threads(), REPLACEMENT_WINDOW);
    this.life = new LifeCycle(life, this::uptime);
    this.progress = new StreamsProgress(streams, this.life);
  }

  /** Of claim topics that belong to another installation, the brokers know how many they have. */
  private static int claimPartitions(PipelineSettings settings) {
    TopicSettings topics = settings.topics();
    if (topics.owns(Topic.WARNINGS)) {
      return topics.partitions();
    }
    String name = topics.name(Topic.WARNINGS);
    try (Admin admin = Admin.create(new HashMap<String, Object>(settings.client()))) {
      Map<String, TopicDescription> described =
          admin.describeTopics(List.of(name)).allTopicNames().get();
      return described.values().iterator().next().partitions().size();
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }

  /**
   * Starts an instance of which nobody takes the measure; the topics must be there.
   *
   * @throws LostStateException if its state is not
   */
  public static Pipeline start(PipelineSettings settings) {
    return start(settings, new CompositeMeterRegistry(), line -> {});
  }

  /**
   * Starts an instance that counts what it writes; the topics must be there.
   *
   * @param life is given a line whenever something becomes of the instance
   * @throws LostStateException if its state is not there
   */
  public static Pipeline start(
      PipelineSettings settings, MeterRegistry registry, Consumer<String> life) {
    Pipeline pipeline = new Pipeline(settings, registry, life);
    pipeline.streams.setUncaughtExceptionHandler(pipeline::onFailure);
    pipeline.streams.setStateListener(pipeline::onState);
    pipeline.streams.start();
    return pipeline;
  }

  private StreamThreadExceptionResponse onFailure(Throwable error) {
    if (isDiskFull()) {
      failure.complete(
          new IllegalStateException(
              "the disk that holds the state directory %s is full: make room, or choose another directory"
                  .formatted(stateDirectory),
              error));
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    OtherFormException otherForm = cause(error, OtherFormException.class);
    if (otherForm != null) {
      failure.complete(otherForm);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    if (isForGood(error)) {
      failure.complete(error);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    if (!failures.isTooMany(uptime())) {
      LOG.warn("a stream thread failed and is replaced", error);
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    LOG.error("stream threads keep failing: the pipeline stops", error);
    failure.complete(error);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  /** What the user may not do, or cannot prove to be, another thread may not and cannot either. */
  private static boolean isForGood(Throwable error) {
    return cause(error, AuthorizationException.class) != null
        || cause(error, AuthenticationException.class) != null
        || cause(error, ConfigException.class) != null;
  }

  private static <T> @Nullable T cause(Throwable error, Class<T> type) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }

  /**
   * No thread that takes another's place could do better; a system that does not say is not asked.
   */
  private boolean isDiskFull() {
    return stateDirectory.toFile().getUsableSpace() < LITTLE_SPACE
        && stateDirectory.toFile().exists();
  }

  private Duration uptime() {
    return Duration.ofNanos(clock.monotonicTime());
  }

  private void onState(KafkaStreams.State now, KafkaStreams.State before) {
    life.changed(now, before, this::share);
    if (now == KafkaStreams.State.RUNNING) {
      running.complete(null);
    } else if (now == KafkaStreams.State.ERROR) {
      failure.complete(new IllegalStateException("Kafka Streams went into state ERROR"));
    }
  }

  private LifeCycle.Share share() {
    int active = 0;
    int standby = 0;
    for (ThreadMetadata thread : streams.metadataForLocalThreads()) {
      active += thread.activeTasks().size();
      standby += thread.standbyTasks().size();
    }
    return new LifeCycle.Share(active, standby);
  }

  /** Completes once the instance has its share of the work and is up to date with its state. */
  public CompletableFuture<Void> running() {
    return running.copy();
  }

  /** Whether it has its share of the work now and is up to date with its state. */
  public boolean isRunning() {
    return streams.state() == KafkaStreams.State.RUNNING;
  }

  /**
   * Looks whether the instance works: empty, or what in it has stood still longest. Time counts
   * between looks, so it wants to be called about every second, by one thread.
   */
  public Optional<Stall> look() {
    Optional<Stall> stall = stallRule.look(uptime(), progress.moving());
    stalled = stall.map(Stall::lasted).orElse(Duration.ZERO);
    return stall;
  }

  /** For how long something in it has stood still; 0 unless somebody looks. */
  Duration stalled() {
    return stalled;
  }

  /** What else can be measured of it, such as its tally. */
  public MeterBinder metrics() {
    return new PipelineMetrics(this);
  }

  /** All that Kafka Streams measures by itself: thousands of series, more with every partition. */
  public MeterBinder kafkaMetrics() {
    return new KafkaStreamsMetrics(streams);
  }

  /** The same, as Kafka Streams has it now. */
  public Map<MetricName, ? extends Metric> measured() {
    return streams.metrics();
  }

  /** Completes with the cause when the instance stops by itself, never because of a close. */
  public CompletableFuture<Throwable> failure() {
    return failure.copy();
  }

  /** How many records became what, in this instance's partitions. */
  public Map<Counted, Long> tally() {
    Map<Counted, Long> tally = new EnumMap<>(Counted.class);
    for (KeyValue<String, Long> row : this.<Long>rows(AdmitStage.TALLY)) {
      tally.merge(Counted.valueOf(row.key), row.value, Long::sum);
    }
    return tally;
  }

  /** The greatest publication time admitted in this instance's partitions; empty: nothing yet. */
  public Optional<Instant> latestPublished() {
    return this.<Long>rows(AdmitStage.LATEST).stream()
        .map(row -> Instant.ofEpochMilli(row.value))
        .max(Comparator.naturalOrder());
  }

  /**
   * Whether subscribers have received all scorecards, provided that this instance alone does the
   * work: nothing is left to contribute, as many contributions were received as emitted, and all is
   * emitted.
   */
  public boolean hasEmittedScorecards() {
    return rows(AssessStage.PENDING_SCORES).isEmpty()
        && sum(AssessStage.EMITTED_SCORES) == sum(ScoreStage.HEARD)
        && this.<Counting>rows(ScoreStage.TALLIES).stream().allMatch(row -> row.value.isEmitted());
  }

  private long sum(String store) {
    return this.<Long>rows(store).stream().mapToLong(row -> row.value).sum();
  }

  /** The version of each scorecard that subscribers received last, by its id. */
  public Map<String, Long> scorecardVersions() {
    return this.<Counting>rows(ScoreStage.TALLIES).stream()
        .collect(Collectors.toMap(row -> row.key, row -> row.value.version()));
  }

  /** The rows of a small store in all partitions of this instance. */
  private <V> List<KeyValue<String, V>> rows(String store) {
    List<KeyValue<String, V>> rows = new ArrayList<>();
    ReadOnlyKeyValueStore<String, V> held =
        streams.store(
            StoreQueryParameters.fromNameAndType(store, QueryableStoreTypes.keyValueStore()));
    try (KeyValueIterator<String, V> all = held.all()) {
      all.forEachRemaining(rows::add);
    }
    return rows;
  }

  /** Leaves the group, so that the next instance need not wait for this one's session to end. */
  @Override
  public void close() {
    streams.close(
        CloseOptions.timeout(CLOSING)
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
  }
}
