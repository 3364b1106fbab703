package io.foreknown.benchmarks.candidate;

import io.foreknown.domain.assess.Rules;
import io.foreknown.streams.Pipeline;
import io.foreknown.streams.PipelineSettings;
import io.foreknown.streams.clock.ClockMode;
import java.util.HashMap;
import java.util.Map;

/** Our topology, as {@code ./foreknown serve} runs it, but for a longer session. */
final class FullTopology {
  private FullTopology() {}

  static Running start(Job job) {
    Map<String, String> client = new HashMap<>(job.client());
    // As docs/how-to/operations.md advises for the heaps that millions of claims take.
    client.put("consumer.session.timeout.ms", "45000");
    Pipeline pipeline =
        Pipeline.start(
            new PipelineSettings(
                job.topics().settings(),
                Rules.shipped(),
                ClockMode.LIVE,
                job.application(),
                job.state(),
                job.threads(),
                job.commitInterval(),
                client));
    return new Running(pipeline.running(), pipeline.failure(), pipeline::close);
  }
}
