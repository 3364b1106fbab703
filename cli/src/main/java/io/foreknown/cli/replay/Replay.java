package io.foreknown.cli.replay;

import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.replay.Runs.Begun;
import io.foreknown.schemas.topic.TopicSettings;

/** Claims through a fresh, isolated run of the topology. */
public final class Replay {
  private static final int THREADS = 2;

  private final Cluster cluster;
  private final TopicSettings topics;
  private final Plan plan;
  private final Watch watch;

  /** In topics that no other run has. */
  public Replay(Cluster cluster, TopicSettings topics, Plan plan, Watch watch) {
    this.cluster = cluster;
    this.topics = topics;
    this.plan = plan;
    this.watch = watch;
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
    runs.removeKilled(watch::removed);
    try (Begun begun = runs.begin(topics)) {
      Run run = start(begun);
      watch.begun(topics.prefix());
      try (run) {
        playAll(run);
      } catch (RuntimeException e) {
        RuntimeException trouble = Trouble.told(cluster.address(), e);
        removeAfter(trouble);
        begun.isOver();
        throw trouble;
      }
      ending.run();
      begun.isOver();
    }
  }

  /** A run that could not start has cleaned up after itself, or is another one's. */
  private Run start(Begun begun) {
    try {
      return Run.start(cluster, topics, plan.yardsticks(), THREADS);
    } catch (RuntimeException e) {
      begun.isOver();
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
    boolean mergesAny = plan.yardsticks().links().mergeAny();
    try (Engine engine = new KafkaEngine(cluster, topics, run, mergesAny, watch)) {
      new Playing(plan, watch, Run.sorting(cluster, topics)).through(engine, pace(run));
    }
  }

  private Pace pace(Run run) {
    Double speed = plan.speed();
    return speed == null ? Pace.UNTHROTTLED : Pace.times(speed, watch, run::tellClock);
  }
}
