package io.foreknown.producers.measure;

import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.producers.publish.PublishListener;
import io.foreknown.producers.publish.PublishResult;
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
  private final Map<PublishResult, Counter> items = new EnumMap<>(PublishResult.class);
  private final Map<Reason, Counter> notAdmitted = new EnumMap<>(Reason.class);
  private volatile @Nullable Instant last;

  /**
   * Counts from nought, under the word of the format.
   *
   * @param source what the feed is told apart from others by
   */
  public FeedMeters(MeterRegistry registry, String source, String format, InstantSource clock) {
    this.clock = clock;
    for (PublishResult publishResult : PublishResult.values()) {
      items.put(
          publishResult,
          Counter.builder("foreknown.feed.items")
              .description("Items of a feed, by what became of them")
              .tag("source", source)
              .tag("format", format)
              .tag("became", publishResult.name().toLowerCase(Locale.ROOT))
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
  public PublishListener before(PublishListener next) {
    return new PublishListener() {
      @Override
      public void onRejected(Rejection rejection) {
        Objects.requireNonNull(notAdmitted.get(rejection.reason())).increment();
        next.onRejected(rejection);
      }

      @Override
      public void onResult(PublishResult publishResult) {
        last = clock.instant();
        Objects.requireNonNull(items.get(publishResult)).increment();
        next.onResult(publishResult);
      }
    };
  }
}
