package io.foreknown.producers.measure;

import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.producers.publish.Fate;
import io.foreknown.producers.publish.Hearer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What becomes of the items of a feed, and when the last one came; for many threads. */
public final class FeedMeters {
  private final InstantSource clock;
  private final Map<Fate, Counter> items = new EnumMap<>(Fate.class);
  private final Map<Reason, Counter> notAdmitted = new EnumMap<>(Reason.class);
  private volatile @Nullable Instant last;

  /**
   * Counts from nought, under the word of the format.
   *
   * @param source what the feed is told apart from others by
   */
  public FeedMeters(MeterRegistry registry, String source, String format, InstantSource clock) {
    this.clock = clock;
    for (Fate fate : Fate.values()) {
      items.put(
          fate,
          Counter.builder("foreknown.feed.items")
              .description("Items of a feed, by what became of them")
              .tag("source", source)
              .tag("format", format)
              .tag("became", fate.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
    for (Reason reason : Reason.values()) {
      notAdmitted.put(
          reason,
          Counter.builder("foreknown.feed.not.admitted")
              .description("Items that were rejected, or are under embargo, by reason")
              .tag("source", source)
              .tag("format", format)
              .tag("reason", reason.name())
              .register(registry));
    }
    TimeGauge.builder("foreknown.feed.last.item.age", this::millisSinceLast, TimeUnit.MILLISECONDS)
        .description("Since the last item came, whatever became of it; no number before the first")
        .tag("source", source)
        .tag("format", format)
        .register(registry);
  }

  private double millisSinceLast() {
    Instant then = last;
    return then == null ? Double.NaN : clock.millis() - then.toEpochMilli();
  }

  /** Hears of every item, before another does. */
  public Hearer before(Hearer next) {
    return new Hearer() {
      @Override
      public void notAdmitted(Rejection rejection) {
        Objects.requireNonNull(notAdmitted.get(rejection.reason())).increment();
        next.notAdmitted(rejection);
      }

      @Override
      public void became(Fate fate) {
        last = clock.instant();
        Objects.requireNonNull(items.get(fate)).increment();
        next.became(fate);
      }
    };
  }
}
