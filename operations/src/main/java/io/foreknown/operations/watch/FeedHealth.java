package io.foreknown.operations.watch;

import io.foreknown.monitor.http.Readiness;
import io.foreknown.producers.measure.FeedMeters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How watched feeds are, each for itself, for whoever watches over them; for many threads. */
public final class FeedHealth implements Readiness {
  private final MeterRegistry registry;
  private final InstantSource clock;
  private final List<OfSource> sources = new CopyOnWriteArrayList<>();

  /** Of no feed yet. */
  public FeedHealth(MeterRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /** One more feed, which has not been looked at. */
  OfSource add(String source, String format) {
    OfSource added = new OfSource(source, format);
    sources.add(added);
    return added;
  }

  /** Whether all feeds have been looked at, and none in vain the last time. */
  @Override
  public boolean isReady() {
    return !sources.isEmpty() && sources.stream().allMatch(source -> source.unwell == null);
  }

  @Override
  public List<Unwell> unwell() {
    return sources.stream().map(source -> source.unwell).flatMap(Stream::ofNullable).toList();
  }

  /** How one of them is. */
  final class OfSource {
    private final String source;
    private final FeedMeters meters;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile @Nullable Unwell unwell;
    private volatile Instant lastWell;

    private OfSource(String source, String format) {
      this.source = source;
      this.lastWell = clock.instant();
      this.unwell = new Unwell(source, lastWell, "has not been looked at yet");
      this.meters = new FeedMeters(registry, source, format, clock);
      Gauge.builder("foreknown.feed.failures", failures::get)
          .description("Looks at the feed that failed since the last one that did not")
          .tag("source", source)
          .register(registry);
    }

    FeedMeters meters() {
      return meters;
    }

    void looked() {
      failures.set(0);
      lastWell = clock.instant();
      unwell = null;
    }

    /** The last look was in vain; how many were by now. */
    int failed(String why) {
      unwell = new Unwell(source, lastWell, why);
      return failures.incrementAndGet();
    }
  }
}
