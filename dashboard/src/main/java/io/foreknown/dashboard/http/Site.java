package io.foreknown.dashboard.http;

import io.foreknown.dashboard.channel.Channels;
import io.foreknown.dashboard.feed.Progress;
import io.foreknown.dashboard.past.Past;
import io.foreknown.dashboard.reading.Desktop;
import io.foreknown.dashboard.reading.LikelyEvents;
import io.foreknown.dashboard.reading.ReadingDesk;
import io.foreknown.dashboard.stream.Live;
import io.foreknown.dashboard.webhook.Webhooks;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** All that the server shows. */
public final class Site {
  private final Live live;
  private final Supplier<Progress> progress;
  private final MetricsPage metrics;
  private final Api api;
  private final Desktop desktop;
  private final LikelyEvents likely;

  /** Shows what is live and what was; the prefix of the topics tells a replay. */
  public Site(Live live, Past past, MetricsPage metrics, Origin origin) {
    this.live = live;
    this.progress = origin.progress();
    this.metrics = metrics;
    Knowledge knowledge = new Knowledge(live.views(), past);
    StatusPages status = new StatusPages(knowledge, origin);
    this.api = new Api(knowledge, status, metrics, origin);
    this.desktop =
        new Desktop(
            live.readings(),
            new ReadingDesk(live.readings(), live.views(), origin.clock(), metrics.desk()));
    this.likely = new LikelyEvents(live.views(), live::event, past.yardsticks());
    metrics.bind(live);
    metrics.bind(desktop);
  }

  /**
   * Where the knowledge comes from.
   *
   * @param replay whether the topics are those of a replay
   * @param webhooks how those are to whom news is posted
   * @param channels how those are by which people are told
   */
  public record Origin(
      String prefix,
      boolean replay,
      InstantSource clock,
      Supplier<Progress> progress,
      Supplier<List<Webhooks.Seen>> webhooks,
      Supplier<List<Channels.Seen>> channels) {}

  Live live() {
    return live;
  }

  Supplier<Progress> progress() {
    return progress;
  }

  MetricsPage metrics() {
    return metrics;
  }

  Desktop desktop() {
    return desktop;
  }

  LikelyEvents likely() {
    return likely;
  }

  Api api() {
    return api;
  }
}
