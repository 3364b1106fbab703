package io.foreknown.operations.replay;

import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.replay.Runs.RunLock;
import io.foreknown.schemas.topic.TopicSettings;

/** Claims through a fresh, isolated run of the topology. */
public final class Replay {
  private static final int THREADS = 2;

  private final Cluster cluster;
  private final TopicSettings topics;
  private final ReplayPlan replayPlan;
  private final ReplayListener replayListener;

  /** In topics that no other run has. */
  public Replay(
      Cluster cluster, TopicSettings topics, ReplayPlan replayPlan, ReplayListener replayListener) {
    this.cluster = cluster;
    this.topics = topics;
    this.replayPlan = replayPlan;
    this.replayListener = replayListener;
  }

  /** Takes away what it made in the cluster, whether it fails or not. */
  public void run() {
    run(() -> Run.remove(cluster, topics));
  }

  /** Leaves what it made in the cluster, unless it fails. */
  public void runAndKeep() {
    run(() -> {});
  }

  private void run(Runnable ending) {
    Runs runs = Runs.of(cluster);
    runs.removeKilled(replayListener::removed);
    try (RunLock runLock = runs.begin(topics)) {
      Run run = start(runLock);
      replayListener.begun(topics.prefix());
      try (run) {
        playAll(run);
      } catch (RuntimeException e) {
        RuntimeException trouble = FailureTranslator.translated(cluster.address(), e);
        removeAfter(trouble);
        runLock.isOver();
        throw trouble;
      }
      ending.run();
      runLock.isOver();
    }
  }

  /** A run that could not start has cleaned up after itself, or is another one's. */
  private Run start(RunLock runLock) {
    try {
      return Run.start(cluster, topics, replayPlan.rules(), THREADS);
    } catch (RuntimeException e) {
      runLock.isOver();
      throw e;
    }
  }

  private void removeAfter(RuntimeException failure) {
    try {
      Run.remove(cluster, topics);
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
      throw failure;
    }
  }

  private void playAll(Run run) {
    boolean mergesAny = replayPlan.rules().links().mergeAny();
    try (Engine engine = new KafkaEngine(cluster, topics, run, mergesAny, replayListener)) {
      new ReplayLoop(replayPlan, replayListener, Run.sorting(cluster, topics))
          .through(engine, pace(run));
    }
  }

  private Throttle pace(Run run) {
    Double speed = replayPlan.speed();
    return speed == null
        ? Throttle.UNTHROTTLED
        : Throttle.times(speed, replayListener, run::publishClock);
  }
}
