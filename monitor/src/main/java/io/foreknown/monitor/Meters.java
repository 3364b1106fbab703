package io.foreknown.monitor;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All that a program measures, itself first. */
public final class Meters implements AutoCloseable {
  /** The type of what {@link #scrape} gives. */
  public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final List<MeterBinder> bound = new CopyOnWriteArrayList<>();

  /** Measures the process. */
  public Meters() {
    bind(new JvmMemoryMetrics());
    bind(new JvmGcMetrics());
    bind(new JvmThreadMetrics());
    bind(new ProcessorMetrics());
  }

  /** Where others put their own meters. */
  public MeterRegistry registry() {
    return registry;
  }

  /** Measures something more, until this is closed. */
  public void bind(MeterBinder what) {
    what.bindTo(registry);
    bound.add(what);
  }

  /** All meters as they are now, in the text format of Prometheus. */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    for (MeterBinder what : bound) {
      if (what instanceof AutoCloseable held) {
        close(held);
      }
    }
    registry.close();
  }

  private static void close(AutoCloseable held) {
    try {
      held.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
