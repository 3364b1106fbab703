package io.foreknown.cli.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.replay.Plan.Moment;
import io.foreknown.cli.replay.Runs.Begun;
import io.foreknown.producers.publish.Publisher;
import io.foreknown.producers.publish.Summary;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * Claims through a fresh, isolated run: moment by moment they are fed, worked off, judged by the
 * clock of that moment, and the state is written.
 */
public final class Replay {
  private static final int THREADS = 2;

  private final Cluster cluster;
  private final TopicSettings topics;
  private final Plan plan;
  private final Watch watch;
  private final Instant started = Instant.now();

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
        removeAfter(e);
        begun.isOver();
        throw e;
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
    Publisher publisher =
        new Publisher(topics, cluster.client(), InstantSource.system(), watch::refused);
    try (Feeding feeding = feeding(run, publisher)) {
      long sent = 0;
      for (Moment moment : plan.moments()) {
        Counts unsent = feeding.feed(moment.until());
        Summary published = publisher.finish();
        long fresh = published.published() - sent;
        sent = published.published();
        run.drain(left -> watch.waiting(left, fresh));
        Instant clock = moveClock(run, moment);
        ObjectNode summary = Balance.of(published, unsent, run.pipeline().tally());
        write(moment, clock, summary);
      }
    }
  }

  private Feeding feeding(Run run, Publisher publisher) {
    Horizon horizon = new Horizon(plan.since(), null, started);
    if (!plan.isOrdered()) {
      return new StraightFeeding(plan.inputs(), horizon, publisher, watch);
    }
    List<Horizon> horizons =
        plan.moments().stream().map(moment -> horizon.until(moment.until())).toList();
    Pace pace =
        plan.speed() == null ? Pace.UNTHROTTLED : Pace.times(plan.speed(), watch, run::tellClock);
    OrderedFeeding feeding =
        new OrderedFeeding(horizons, Run.sorting(cluster, topics), publisher, pace, watch);
    feeding.sort(plan.inputs());
    return feeding;
  }

  /** To the moment, or to the last publication if there is any. */
  private Instant moveClock(Run run, Moment moment) {
    Instant clock =
        moment.until() == null
            ? run.pipeline().latestPublished().orElse(Instant.EPOCH)
            : moment.until();
    run.moveClock(clock, left -> watch.check());
    return clock;
  }

  private void write(Moment moment, Instant clock, ObjectNode summary) {
    FinalState state = new FinalState(cluster, topics, clock);
    Output output = moment.output();
    for (Topic topic : Output.STATES) {
      summary.put(
          topic.word(), output.write(Output.file(topic), watched(l -> state.lines(topic, l))));
    }
    output.write(Output.file(Topic.REJECTED), watched(l -> state.lines(Topic.REJECTED, l)));
    output.write(
        Output.SETTINGS, SettingsJson.of(plan.since(), moment.until(), clock, plan.settings()));
    double seconds = Duration.between(started, Instant.now()).toMillis() / 1_000.0;
    summary.put("seconds", seconds);
    summary.put("claimsPerSecond", Math.round(summary.path("received").asLong() / seconds));
    output.write(Output.SUMMARY, summary);
    watch.written(output, summary);
  }

  private Consumer<Consumer<String>> watched(Consumer<Consumer<String>> source) {
    return lines ->
        source.accept(
            line -> {
              watch.check();
              lines.accept(line);
            });
  }
}
