package io.foreknown.dashboard.http;

import io.foreknown.dashboard.feed.Progress;
import io.foreknown.dashboard.stream.Live;
import io.foreknown.dashboard.view.Kind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;

/** Metrics in the text format of Prometheus. */
public final class MetricsPage implements AutoCloseable {
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final List<KafkaClientMetrics> clients = new CopyOnWriteArrayList<>();

  /** Measures the process. */
  public MetricsPage() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
  }

  /** Measures what is shown, and to how many. */
  public void bind(Live live) {
    for (Kind kind : Kind.values()) {
      Gauge.builder("foreknown.dashboard.records", () -> live.views().of(kind).size())
          .description("Records in the views, retracted ones included")
          .tag("view", kind.word())
          .register(registry);
    }
    Gauge.builder("foreknown.dashboard.subscribers", live::subscriberCount)
        .description("Readers of streams")
        .register(registry);
  }

  /** Measures how far behind the topics the views are. */
  public void bind(Supplier<Progress> progress) {
    Gauge.builder("foreknown.dashboard.lag.records", () -> progress.get().records())
        .description("Records on the topics that are not yet shown")
        .register(registry);
    Gauge.builder("foreknown.dashboard.ready", () -> progress.get().isReady() ? 1 : 0)
        .description("1 once what was on the topics is shown, and while reading goes on")
        .register(registry);
  }

  /** Measures the clients. */
  public void bind(List<? extends Consumer<?, ?>> consumers) {
    for (Consumer<?, ?> consumer : consumers) {
      KafkaClientMetrics metrics = new KafkaClientMetrics(consumer);
      metrics.bindTo(registry);
      clients.add(metrics);
    }
  }

  /** Notes that a request was answered. */
  void answered(String route, int status, Duration took) {
    registry
        .timer(
            "foreknown.dashboard.requests",
            Tags.of("route", route, "status", Integer.toString(status)))
        .record(took);
  }

  Answer answer(Ask ask) {
    var unused = new Params(ask);
    return new Answer(200, TYPE, Answer.utf8(registry.scrape()), Answer.NOT_KEPT);
  }

  @Override
  public void close() {
    clients.forEach(KafkaClientMetrics::close);
    registry.close();
  }
}
