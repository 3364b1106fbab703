package io.foreknown.dashboard.http;

import io.foreknown.dashboard.channel.Channels;
import io.foreknown.dashboard.delivery.Standing;
import io.foreknown.dashboard.feed.Progress;
import io.foreknown.dashboard.reading.Desktop;
import io.foreknown.dashboard.reading.State;
import io.foreknown.dashboard.stream.Live;
import io.foreknown.dashboard.view.Entry;
import io.foreknown.dashboard.view.Kind;
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
  public void bind(Live live) {
    for (Kind kind : Kind.values()) {
      Gauge.builder("foreknown.dashboard.records", () -> live.views().of(kind).size())
          .description("Records in the views, retracted ones included")
          .tag("view", kind.word())
          .register(meters.registry());
    }
    Gauge.builder("foreknown.dashboard.contradictions.open", () -> open(live))
        .description("Contradictions of which both sides are held now")
        .register(meters.registry());
    Gauge.builder("foreknown.dashboard.subscribers", live::subscriberCount)
        .description("Readers of streams")
        .register(meters.registry());
    var unused = latency(Kind.ALERTS);
  }

  private static long open(Live live) {
    return live.views().of(Kind.CONTRADICTIONS).all().stream().filter(MetricsPage::isOpen).count();
  }

  private static boolean isOpen(Entry contradiction) {
    return contradiction.facts().states().contains("OPEN");
  }

  /** Measures what lies on the desk. */
  void bind(Desktop desktop) {
    for (State state : State.values()) {
      Gauge.builder("foreknown.desk.proposals", () -> count(desktop, state))
          .description("Proposals of the stories that were read last, by how they stand")
          .tag("state", state.name())
          .register(meters.registry());
    }
  }

  private static long count(Desktop desktop, State state) {
    return desktop.readings().stream()
        .mapToLong(reading -> desktop.counts(reading).getOrDefault(state, 0L))
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
    for (Webhooks.Seen endpoint : webhooks.seen()) {
      Tags name = Tags.of("endpoint", endpoint.name());
      Map<String, ToDoubleFunction<Standing>> results =
          Map.of("taken", Standing::taken, "failed", Standing::failed);
      results.forEach(
          (result, count) ->
              FunctionCounter.builder(
                      "foreknown.webhook.attempts",
                      webhooks,
                      all -> count.applyAsDouble(all.seen(endpoint.name()).standing()))
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
      for (Standing.State state : Standing.State.values()) {
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
    for (Channels.Seen channel : channels.seen()) {
      Tags name = Tags.of("channel", channel.name());
      Map<String, ToDoubleFunction<Channels.Seen>> messages =
          Map.of("sent", one -> one.standing().taken(), "failed", one -> one.standing().failed());
      messages.forEach(
          (result, count) ->
              FunctionCounter.builder(
                      "foreknown.channel.messages",
                      channels,
                      all -> count.applyAsDouble(all.seen(channel.name())))
                  .description("Messages sent to a channel, and what became of them")
                  .tags(name.and("result", result))
                  .register(meters.registry()));
      Map<String, ToDoubleFunction<Channels.Seen>> alerts =
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
      for (Standing.State state : Standing.State.values()) {
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
  public void shown(Kind kind, Duration sincePublication) {
    if (sincePublication.compareTo(JUST_NOW) < 0) {
      latency(kind).record(sincePublication.isNegative() ? Duration.ZERO : sincePublication);
    }
  }

  private Timer latency(Kind kind) {
    return Timer.builder("foreknown.dashboard.latency")
        .description("From publication to being shown, of what was published just now")
        .tag("view", kind.word())
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

  Answer answer(Ask ask) {
    var unused = new Params(ask);
    return new Answer(200, Meters.TYPE, Answer.utf8(meters.scrape()), Answer.NOT_KEPT);
  }

  @Override
  public void close() {
    meters.close();
  }
}
