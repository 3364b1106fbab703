package io.foreknown.benchmarks.candidate;

import io.foreknown.domain.assess.Yardsticks;
import io.foreknown.streams.Pipeline;
import io.foreknown.streams.PipelineSettings;
import io.foreknown.streams.clock.ClockMode;
import java.util.concurrent.CompletableFuture;

/** Our topology, as {@code foreknown serve} runs it. */
record FullTopology(Pipeline pipeline) implements Running {

  static Running start(Job job) {
    return new FullTopology(
        Pipeline.start(
            new PipelineSettings(
                job.topics().settings(),
                Yardsticks.shipped(),
                ClockMode.LIVE,
                job.application(),
                job.state(),
                job.threads(),
                job.commitInterval(),
                job.topics().cluster().client())));
  }

  @Override
  public CompletableFuture<Void> running() {
    return pipeline.running();
  }

  @Override
  public CompletableFuture<Throwable> failure() {
    return pipeline.failure();
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
