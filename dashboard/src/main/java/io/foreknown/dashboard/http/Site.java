package io.foreknown.dashboard.http;

import io.foreknown.dashboard.channel.Channels;
import io.foreknown.dashboard.feed.Progress;
import io.foreknown.dashboard.past.Past;
import io.foreknown.dashboard.reading.Desktop;
import io.foreknown.dashboard.reading.LikelyEvents;
import io.foreknown.dashboard.reading.ReadingDesk;
import io.foreknown.dashboard.stream.SubscriptionHub;
import io.foreknown.dashboard.webhook.Webhooks;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** All that the server shows. */
public final class Site {
  private final SubscriptionHub hub;
  private final Supplier<Progress> progress;
  private final MetricsPage metrics;
  private final Api api;
  private final Desktop desktop;
  private final LikelyEvents likely;

  /** Shows what is live and what was; the prefix of the topics shows a replay. */
  public Site(SubscriptionHub subscriptionHub, Past past, MetricsPage metrics, Origin origin) {
    this.hub = subscriptionHub;
    this.progress = origin.progress();
    this.metrics = metrics;
    Knowledge knowledge = new Knowledge(subscriptionHub.views(), past);
    StatusPages status = new StatusPages(knowledge, origin);
    this.api = new Api(knowledge, status, metrics, origin);
    this.desktop =
        new Desktop(
            subscriptionHub.readings(),
            new ReadingDesk(
                subscriptionHub.readings(),
                subscriptionHub.views(),
                origin.clock(),
                metrics.desk()));
    this.likely = new LikelyEvents(subscriptionHub.views(), subscriptionHub::event, past.rules());
    metrics.bind(subscriptionHub);
    metrics.bind(desktop);
  }

  /**
   * Where the knowledge comes from.
   *
   * @param replay whether the topics are those of a replay
   * @param webhooks how those are to whom news is posted
   * @param channels how those are by which people receive alerts
   */
  public record Origin(
      String prefix,
      boolean replay,
      InstantSource clock,
      Supplier<Progress> progress,
      Supplier<List<Webhooks.EndpointStatus>> webhooks,
      Supplier<List<Channels.ChannelStatus>> channels) {}

  SubscriptionHub hub() {
    return hub;
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
