package io.foreknown.operations.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.operations.replay.Engine.EngineState;
import io.foreknown.operations.replay.ReplayPlan.Moment;
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
final class ReplayLoop {
  private final ReplayPlan replayPlan;
  private final ReplayListener replayListener;
  private final Path sorting;
  private final Instant started = Instant.now();

  /** Claims that must be sorted first are sorted in this directory. */
  ReplayLoop(ReplayPlan replayPlan, ReplayListener replayListener, Path sorting) {
    this.replayPlan = replayPlan;
    this.replayListener = replayListener;
    this.sorting = sorting;
  }

  /** To the last moment; at its own pace, if claims are fed in order. */
  void through(Engine engine, Throttle throttle) {
    try (ReplayInput replayInput = feeding(engine, throttle)) {
      for (Moment moment : replayPlan.moments()) {
        UnfedCounts unsent = replayInput.feed(moment.until());
        EngineState engineState = engine.at(moment.until());
        write(moment, engineState, SummaryJson.of(engineState.intakeCounts(), unsent));
      }
    }
  }

  private ReplayInput feeding(Engine engine, Throttle throttle) {
    TimeBounds timeBounds = new TimeBounds(replayPlan.since(), null, started);
    if (!replayPlan.isOrdered()) {
      return new StreamingInput(replayPlan.inputs(), timeBounds, engine, replayListener);
    }
    List<TimeBounds> horizons =
        replayPlan.moments().stream().map(moment -> timeBounds.until(moment.until())).toList();
    SortedInput feeding = new SortedInput(horizons, sorting, engine, throttle, replayListener);
    feeding.sort(replayPlan.inputs());
    return feeding;
  }

  private void write(Moment moment, EngineState engineState, ObjectNode summary) {
    moment.output().replace(files -> write(files, moment, engineState, summary));
    replayListener.written(moment.output(), summary);
  }

  private void write(
      OutputFiles files, Moment moment, EngineState engineState, ObjectNode summary) {
    for (Topic topic : ReplayFiles.STATES) {
      summary.put(topic.word(), files.chunks(ReplayFiles.file(topic), watched(topic, engineState)));
    }
    files.chunks(ReplayFiles.file(Topic.REJECTED), watched(Topic.REJECTED, engineState));
    files.object(
        ReplayFiles.SETTINGS,
        SettingsJson.of(
            replayPlan.since(), moment.until(), engineState.clock(), replayPlan.settings()));
    double seconds = Duration.between(started, Instant.now()).toMillis() / 1_000.0;
    summary.put("seconds", seconds);
    summary.put("claimsPerSecond", Math.round(summary.path("received").asLong() / seconds));
    files.object(ReplayFiles.SUMMARY, summary);
  }

  private Consumer<Consumer<Chunk>> watched(Topic topic, EngineState engineState) {
    return chunks ->
        engineState.lines(
            topic,
            chunk -> {
              replayListener.check();
              chunks.accept(chunk);
            });
  }
}
