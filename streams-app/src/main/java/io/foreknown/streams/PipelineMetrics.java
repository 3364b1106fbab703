package io.foreknown.streams;

import io.foreknown.domain.ledger.Counted;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import org.apache.kafka.streams.errors.InvalidStateStoreException;

/** What of an instance can be measured from outside, beside what Kafka Streams measures. */
record PipelineMetrics(Pipeline pipeline) implements MeterBinder {

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Counted what : Counted.values()) {
      Gauge.builder("foreknown.pipeline.claims", () -> claims(what))
          .description(
              "Records of the claim topics by what became of them, by the final set, in the"
                  + " partitions that the instance has now; their sum over all instances is exact")
          .tag("became", what.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
    Gauge.builder("foreknown.pipeline.ready", () -> pipeline.isRunning() ? 1 : 0)
        .description("1 while the instance has its share of the work and its state")
        .register(registry);
    Gauge.builder("foreknown.pipeline.stalled.seconds", () -> pipeline.stalled().toSeconds())
        .description("For how long something in the instance has stood still that should move")
        .register(registry);
  }

  /** Not a number while partitions move from instance to instance. */
  private double claims(Counted what) {
    try {
      return pipeline.tally().getOrDefault(what, 0L);
    } catch (InvalidStateStoreException e) {
      return Double.NaN;
    }
  }
}
