package io.foreknown.operations.replay;

import io.foreknown.domain.assess.Rules;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicAdmin;
import io.foreknown.schemas.topic.TopicSettings;
import io.foreknown.streams.Pipeline;
import io.foreknown.streams.PipelineLag;
import io.foreknown.streams.PipelineSettings;
import io.foreknown.streams.clock.ClockMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Utils;

/** A pipeline of its own in topics of its own, which can be worked off and taken away. */
public final class Run implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(200);

  /** Two minutes. */
  private static final int LOOKS_TO_START = 600;

  private final Cluster cluster;
  private final PipelineSettings settings;
  private final Pipeline pipeline;

  private Run(Cluster cluster, PipelineSettings settings) {
    this.cluster = cluster;
    this.settings = settings;
    this.pipeline = Pipeline.start(settings);
  }

  /** Makes the topics under the prefix, which no other run may use, and starts the pipeline. */
  public static Run start(Cluster cluster, TopicSettings topics, Rules rules, int threads) {
    List<String> created = cluster.onTopics(topics, TopicAdmin::create);
    if (created.size() < Topic.values().length) {
      throw new CommandException(
          "a run under %s is there already; choose another --run".formatted(topics.prefix()));
    }
    PipelineSettings settings = settings(cluster, topics, rules, ClockMode.REPLAY, threads);
    try {
      return new Run(cluster, settings);
    } catch (RuntimeException e) {
      remove(cluster, topics);
      throw e;
    }
  }

  /** The settings of a pipeline under a prefix of the cluster. */
  public static PipelineSettings settings(
      Cluster cluster, TopicSettings topics, Rules rules, ClockMode clock, int threads) {
    return new PipelineSettings(
        topics,
        rules,
        clock,
        topics.applicationId(),
        cluster.stateDirectory(),
        threads,
        PipelineSettings.DEFAULT_COMMIT_INTERVAL,
        cluster.client());
  }

  /** Waits until all that was published is processed, and returns how many records wait. */
  public void drain(LongConsumer waiting) {
    drain(cluster, settings, pipeline, waiting);
  }

  /** Says what time it is, and waits for nothing. */
  public void publishClock(Instant now) {
    ClockPublisher.publish(cluster.client(), settings.topics(), now);
  }

  /**
   * Lets the time of all warnings run out up to a moment, after everything is processed, and waits
   * until what came of it can be read.
   */
  public void moveClock(Instant now, LongConsumer waiting) {
    publishClock(now);
    settle(cluster, settings, pipeline, waiting);
  }

  /**
   * Waits until a pipeline that works alone has processed all that was published, and what came of
   * it can be read. Scorecards are emitted by a timer, which no offset accounts for.
   */
  public static void settle(
      Cluster cluster, PipelineSettings settings, Pipeline pipeline, LongConsumer waiting) {
    drain(cluster, settings, pipeline, waiting);
    try {
      while (!answered(pipeline, Pipeline::hasEmittedScorecards, waiting)) {
        waiting.accept(0);
        pause(pipeline.failure());
      }
      Map<String, Long> given = answered(pipeline, Pipeline::scorecardVersions, waiting);
      FinalState state = new FinalState(cluster, settings.topics());
      while (!state.holdsScorecards(given)) {
        waiting.accept(0);
        pause(pipeline.failure());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("the pipeline could not be worked off", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** What the state of the pipeline says, waiting while partitions are being assigned. */
  <T> T answered(Function<Pipeline, T> question, LongConsumer waiting) {
    try {
      return answered(pipeline, question, waiting);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the pipeline could not be asked", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static <T> T answered(
      Pipeline pipeline, Function<Pipeline, T> question, LongConsumer waiting)
      throws ExecutionException, InterruptedException {
    return StateReading.answered(
        () -> question.apply(pipeline),
        () -> {
          waiting.accept(0);
          pause(pipeline.failure());
        });
  }

  /** Waits until a pipeline has processed all that was published; fails if it stops by itself. */
  public static void drain(
      Cluster cluster, PipelineSettings settings, Pipeline pipeline, LongConsumer waiting) {
    CompletableFuture<Throwable> failure = pipeline.failure();
    try (Admin admin = cluster.patientAdmin()) {
      PipelineLag pipelineLag =
          new PipelineLag(admin, cluster.client(), settings.applicationId(), settings.topics());
      awaitStart(pipeline, admin, waiting);
      for (long left = pipelineLag.waiting(); left > 0; left = pipelineLag.waiting()) {
        waiting.accept(left);
        pause(failure);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("the pipeline could not be worked off", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Until it has its share of the work; brokers that are gone are not waited for. */
  private static void awaitStart(Pipeline pipeline, Admin admin, LongConsumer waiting)
      throws ExecutionException, InterruptedException {
    for (int looks = 0; !pipeline.running().isDone(); looks++) {
      if (looks == LOOKS_TO_START) {
        throw new CommandException(
            "the pipeline has not begun in two minutes; FOREKNOWN_JAVA_OPTS=-Dforeknown.log=info says why");
      }
      waiting.accept(Long.MAX_VALUE);
      admin.describeCluster().nodes().get();
      pause(pipeline.failure());
    }
  }

  /** Between two looks at the offsets; a failure of the pipeline ends it at once. */
  private static void pause(CompletableFuture<Throwable> failure)
      throws InterruptedException, ExecutionException {
    try {
      Throwable cause = failure.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      throw new IllegalStateException("the pipeline stopped by itself", cause);
    } catch (TimeoutException e) {
      // Nothing has failed so far.
    }
  }

  /** Takes away all that a run under a prefix has left on the cluster and on disk. */
  static void remove(Cluster cluster, TopicSettings topics) {
    String application = topics.applicationId();
    cluster.onTopics(topics, admin -> admin.remove(application));
    for (Path left :
        List.of(cluster.stateDirectory().resolve(application), sorting(cluster, topics))) {
      try {
        Utils.delete(left.toFile());
      } catch (IOException e) {
        throw new UncheckedIOException(left + " cannot be removed", e);
      }
    }
  }

  /** Where a run sorts its claims. */
  static Path sorting(Cluster cluster, TopicSettings topics) {
    return cluster.stateDirectory().resolve(topics.prefix() + ".sorting");
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
