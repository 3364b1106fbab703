package io.foreknown.cli;

import io.foreknown.producers.measure.FeedMeters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How a watched feed is, for whoever watches over it. */
final class FeedHealth {
  private final MeterRegistry registry;
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicLong waiting = new AtomicLong();
  private volatile boolean isReady;

  FeedHealth(MeterRegistry registry) {
    this.registry = registry;
    Gauge.builder("foreknown.feed.failures", failures::get)
        .description("Looks at the feed that failed since the last one that did not")
        .register(registry);
    Gauge.builder("foreknown.feed.waiting", waiting::get)
        .description("Items that wait for others")
        .register(registry);
  }

  FeedMeters meters(String format) {
    return new FeedMeters(registry, format, InstantSource.system());
  }

  void looked() {
    failures.set(0);
    isReady = true;
  }

  void failed() {
    var unused = failures.incrementAndGet();
    isReady = false;
  }

  void waiting(long items) {
    waiting.set(items);
  }

  /** Whether there was a look, and the last one did not fail. */
  boolean isReady() {
    return isReady;
  }
}
