package io.foreknown.dashboard.http;

import io.foreknown.dashboard.channel.Channels;
import io.foreknown.dashboard.delivery.DeliveryStatus;
import io.foreknown.dashboard.feed.Progress;
import io.foreknown.dashboard.reading.Desktop;
import io.foreknown.dashboard.reading.ProposalState;
import io.foreknown.dashboard.stream.SubscriptionHub;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.dashboard.webhook.Webhooks;
import io.foreknown.monitor.KafkaSeries;
import io.foreknown.monitor.Meters;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** What a dashboard measures. */
public final class MetricsPage implements AutoCloseable {
  /** What is older when it is shown was not published just now: a catch-up, or history. */
  private static final Duration JUST_NOW = Duration.ofHours(1);

  private final Meters meters = new Meters();

  /** Measures what is shown, and to how many. */
  public void bind(SubscriptionHub subscriptionHub) {
    for (ViewKind viewKind : ViewKind.values()) {
      Gauge.builder(
              "foreknown.dashboard.records", () -> subscriptionHub.views().of(viewKind).size())
          .description("Records in the views, retracted ones included")
          .tag("view", viewKind.word())
          .register(meters.registry());
    }
    Gauge.builder("foreknown.dashboard.contradictions.open", () -> open(subscriptionHub))
        .description("Contradictions of which both sides are held now")
        .register(meters.registry());
    Gauge.builder("foreknown.dashboard.subscribers", subscriptionHub::subscriberCount)
        .description("Readers of streams")
        .register(meters.registry());
    var unused = latency(ViewKind.ALERTS);
  }

  private static long open(SubscriptionHub subscriptionHub) {
    return subscriptionHub.views().of(ViewKind.CONTRADICTIONS).all().stream()
        .filter(MetricsPage::isOpen)
        .count();
  }

  private static boolean isOpen(ViewRecord contradiction) {
    return contradiction.facts().states().contains("OPEN");
  }

  /** Measures what lies on the desk. */
  void bind(Desktop desktop) {
    for (ProposalState proposalState : ProposalState.values()) {
      Gauge.builder("foreknown.desk.proposals", () -> count(desktop, proposalState))
          .description("Proposals of the stories that were read last, by how they stand")
          .tag("state", proposalState.name())
          .register(meters.registry());
    }
  }

  private static long count(Desktop desktop, ProposalState proposalState) {
    return desktop.readings().stream()
        .mapToLong(storyOnDesk -> desktop.counts(storyOnDesk).getOrDefault(proposalState, 0L))
        .sum();
  }

  /** Counts what the desk does. */
  DeskMeters desk() {
    return new DeskMeters(meters.registry());
  }

  /** Measures how far behind the topics the views are. */
  public void bind(Supplier<Progress> progress) {
    Gauge.builder("foreknown.dashboard.lag.records", () -> progress.get().records())
        .description("Records on the topics that are not yet shown")
        .register(meters.registry());
    Gauge.builder("foreknown.dashboard.ready", () -> progress.get().isReady() ? 1 : 0)
        .description("1 once what was on the topics is shown, and while reading goes on")
        .register(meters.registry());
  }

  /** Measures the clients together. */
  public void bind(List<? extends Consumer<?, ?>> consumers) {
    meters.bind(new KafkaSeries(() -> measured(consumers)));
  }

  private static Map<MetricName, Metric> measured(List<? extends Consumer<?, ?>> consumers) {
    Map<MetricName, Metric> measured = new HashMap<>();
    consumers.forEach(consumer -> measured.putAll(consumer.metrics()));
    return measured;
  }

  /** Measures how endpoints are; each has its state as a series that is 1, the others are 0. */
  public void bind(Webhooks webhooks) {
    for (Webhooks.EndpointStatus endpoint : webhooks.seen()) {
      Tags name = Tags.of("endpoint", endpoint.name());
      Map<String, ToDoubleFunction<DeliveryStatus>> results =
          Map.of("taken", DeliveryStatus::taken, "failed", DeliveryStatus::failed);
      results.forEach(
          (result, count) ->
              FunctionCounter.builder(
                      "foreknown.webhook.attempts",
                      webhooks,
                      all -> count.applyAsDouble(all.seen(endpoint.name()).deliveryStatus()))
                  .description("Messages sent to an endpoint, and what became of them")
                  .tags(name.and("result", result))
                  .register(meters.registry()));
      TimeGauge.builder(
              "foreknown.webhook.failing",
              () -> webhooks.seen(endpoint.name()).failing().toMillis(),
              TimeUnit.MILLISECONDS)
          .description("For how long an endpoint has been failing; 0: it works")
          .tags(name)
          .register(meters.registry());
      for (DeliveryStatus.State state : DeliveryStatus.State.values()) {
        Gauge.builder(
                "foreknown.webhook.state",
                () -> webhooks.seen(endpoint.name()).state() == state ? 1 : 0)
            .description("1 for the state in which an endpoint is")
            .tags(name.and("state", state.name()))
            .register(meters.registry());
      }
    }
  }

  /** Measures what channels are sent, and how they are. */
  public void bind(Channels channels) {
    for (Channels.ChannelStatus channel : channels.seen()) {
      Tags name = Tags.of("channel", channel.name());
      Map<String, ToDoubleFunction<Channels.ChannelStatus>> messages =
          Map.of(
              "sent",
              one -> one.deliveryStatus().taken(),
              "failed",
              one -> one.deliveryStatus().failed());
      messages.forEach(
          (result, count) ->
              FunctionCounter.builder(
                      "foreknown.channel.messages",
                      channels,
                      all -> count.applyAsDouble(all.seen(channel.name())))
                  .description("Messages sent to a channel, and what became of them")
                  .tags(name.and("result", result))
                  .register(meters.registry()));
      Map<String, ToDoubleFunction<Channels.ChannelStatus>> alerts =
          Map.of(
              "sent", one -> one.counts().sent(),
              "held", one -> one.counts().held(),
              "muted", one -> one.counts().muted());
      alerts.forEach(
          (result, count) ->
              FunctionCounter.builder(
                      "foreknown.channel.alerts",
                      channels,
                      all -> count.applyAsDouble(all.seen(channel.name())))
                  .description("Alerts for a channel, and what became of them")
                  .tags(name.and("result", result))
                  .register(meters.registry()));
      Gauge.builder(
              "foreknown.channel.waiting", () -> channels.seen(channel.name()).counts().waiting())
          .description("Alerts that have not been sent to a channel yet")
          .tags(name)
          .register(meters.registry());
      for (DeliveryStatus.State state : DeliveryStatus.State.values()) {
        Gauge.builder(
                "foreknown.channel.state",
                () -> channels.seen(channel.name()).state() == state ? 1 : 0)
            .description("1 for the state in which a channel is")
            .tags(name.and("state", state.name()))
            .register(meters.registry());
      }
    }
  }

  /** Notes that news is shown, so long after its cause was published. */
  public void shown(ViewKind viewKind, Duration sincePublication) {
    if (sincePublication.compareTo(JUST_NOW) < 0) {
      latency(viewKind).record(sincePublication.isNegative() ? Duration.ZERO : sincePublication);
    }
  }

  private Timer latency(ViewKind viewKind) {
    return Timer.builder("foreknown.dashboard.latency")
        .description("From publication to being shown, of what was published just now")
        .tag("view", viewKind.word())
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(10))
        .maximumExpectedValue(JUST_NOW)
        .register(meters.registry());
  }

  /** Notes that a request was answered. */
  void answered(String route, int status, Duration took) {
    meters
        .registry()
        .timer(
            "foreknown.dashboard.requests",
            Tags.of("route", route, "status", Integer.toString(status)))
        .record(took);
  }

  ApiResponse answer(ApiRequest apiRequest) {
    var unused = new Params(apiRequest);
    return new ApiResponse(
        200, Meters.TYPE, ApiResponse.utf8(meters.scrape()), ApiResponse.NOT_KEPT);
  }

  @Override
  public void close() {
    meters.close();
  }
}
