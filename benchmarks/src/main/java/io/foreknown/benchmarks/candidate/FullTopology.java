package io.foreknown.benchmarks.candidate;

import io.foreknown.domain.assess.Rules;
import io.foreknown.streams.Pipeline;
import io.foreknown.streams.PipelineSettings;
import io.foreknown.streams.clock.ClockMode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Our topology, as {@code ./foreknown serve} runs it, but for a longer session. */
record FullTopology(Pipeline pipeline) implements Running {
  /** As docs/how-to/operations.md advises for the heaps that millions of claims take. */
  private static final Map<String, String> LONG_SESSION =
      Map.of("consumer.session.timeout.ms", "45000");

  static Running start(Job job) {
    Map<String, String> client = new HashMap<>(job.topics().cluster().client());
    client.putAll(LONG_SESSION);
    return new FullTopology(
        Pipeline.start(
            new PipelineSettings(
                job.topics().settings(),
                Rules.shipped(),
                ClockMode.LIVE,
                job.application(),
                job.state(),
                job.threads(),
                job.commitInterval(),
                client)));
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
