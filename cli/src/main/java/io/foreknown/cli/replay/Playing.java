package io.foreknown.cli.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.cli.replay.Engine.Standing;
import io.foreknown.cli.replay.Plan.Moment;
import io.foreknown.schemas.topic.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Plays a plan through an engine: moment by moment claims are fed, worked off, judged by the clock
 * of that moment, and the state is written.
 */
final class Playing {
  private final Plan plan;
  private final Watch watch;
  private final Path sorting;
  private final Instant started = Instant.now();

  /** Claims that must be sorted first are sorted in this directory. */
  Playing(Plan plan, Watch watch, Path sorting) {
    this.plan = plan;
    this.watch = watch;
    this.sorting = sorting;
  }

  /** To the last moment; at its own pace, if claims are fed in order. */
  void through(Engine engine, Pace pace) {
    try (Feeding feeding = feeding(engine, pace)) {
      for (Moment moment : plan.moments()) {
        Counts unsent = feeding.feed(moment.until());
        Standing standing = engine.at(moment.until());
        write(moment, standing, Balance.of(standing.taken(), unsent));
      }
    }
  }

  private Feeding feeding(Engine engine, Pace pace) {
    Horizon horizon = new Horizon(plan.since(), null, started);
    if (!plan.isOrdered()) {
      return new StraightFeeding(plan.inputs(), horizon, engine, watch);
    }
    List<Horizon> horizons =
        plan.moments().stream().map(moment -> horizon.until(moment.until())).toList();
    OrderedFeeding feeding = new OrderedFeeding(horizons, sorting, engine, pace, watch);
    feeding.sort(plan.inputs());
    return feeding;
  }

  private void write(Moment moment, Standing standing, ObjectNode summary) {
    moment.output().replace(files -> write(files, moment, standing, summary));
    watch.written(moment.output(), summary);
  }

  private void write(OutputFiles files, Moment moment, Standing standing, ObjectNode summary) {
    for (Topic topic : Output.STATES) {
      summary.put(topic.word(), files.chunks(Output.file(topic), watched(topic, standing)));
    }
    files.chunks(Output.file(Topic.REJECTED), watched(Topic.REJECTED, standing));
    files.object(
        Output.SETTINGS,
        SettingsJson.of(plan.since(), moment.until(), standing.clock(), plan.settings()));
    double seconds = Duration.between(started, Instant.now()).toMillis() / 1_000.0;
    summary.put("seconds", seconds);
    summary.put("claimsPerSecond", Math.round(summary.path("received").asLong() / seconds));
    files.object(Output.SUMMARY, summary);
  }

  private Consumer<Consumer<Chunk>> watched(Topic topic, Standing standing) {
    return chunks ->
        standing.lines(
            topic,
            chunk -> {
              watch.check();
              chunks.accept(chunk);
            });
  }
}
