package io.foreknown.dashboard;

import io.foreknown.dashboard.channel.Channels;
import io.foreknown.dashboard.feed.TopicReader;
import io.foreknown.dashboard.feed.TopicSource;
import io.foreknown.dashboard.http.HttpServer;
import io.foreknown.dashboard.http.MetricsPage;
import io.foreknown.dashboard.http.Site;
import io.foreknown.dashboard.past.Archive;
import io.foreknown.dashboard.past.Past;
import io.foreknown.dashboard.stream.SubscriptionHub;
import io.foreknown.dashboard.view.ReadModel;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.webhook.WebhookSettings;
import io.foreknown.dashboard.webhook.Webhooks;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;

/** A running dashboard: reads the topics, answers, and sends news to those who asked for it. */
public final class Dashboard implements AutoCloseable {
  private final TopicReader reader;
  private final Thread reading;
  private final Webhooks webhooks;
  private final Channels channels;
  private final MetricsPage metrics;
  private final HttpServer server;

  private Dashboard(
      TopicReader reader, Notifiers notifiers, MetricsPage metrics, HttpServer server) {
    this.reader = reader;
    this.webhooks = notifiers.webhooks();
    this.channels = notifiers.channels();
    this.metrics = metrics;
    this.server = server;
    this.reading = new Thread(reader, "dashboard-reader");
    reading.start();
  }

  /** Those who send news. */
  private record Notifiers(Webhooks webhooks, Channels channels) {
    static Notifiers start(
        WebhookSettings to,
        SubscriptionHub subscriptionHub,
        BooleanSupplier isReady,
        InstantSource clock) {
      return new Notifiers(
          Webhooks.start(to, subscriptionHub, isReady, clock),
          Channels.start(to.channels(), to.directory(), subscriptionHub, isReady, clock));
    }

    void close() {
      webhooks.close();
      channels.close();
    }
  }

  /**
   * Starts to answer and to read; it is ready when it has read what is there.
   *
   * @throws BindException if the port is taken
   */
  public static Dashboard start(DashboardSettings settings, InstantSource clock)
      throws BindException {
    ReadModel readModel = new ReadModel(settings.most());
    Archive archive = new Archive(settings.most());
    SubscriptionHub subscriptionHub = new SubscriptionHub(readModel, archive, settings.isReplay());
    MetricsPage metrics = new MetricsPage();
    TopicReader reader =
        new TopicReader(source(settings), subscriptionHub, clock, watcher(metrics));
    metrics.bind(reader::progress);
    Past past = new Past(archive, settings.rules(), readModel.views());
    Notifiers notifiers =
        Notifiers.start(
            settings.webhooks(), subscriptionHub, () -> reader.progress().isReady(), clock);
    metrics.bind(notifiers.webhooks());
    metrics.bind(notifiers.channels());
    Site.Origin origin =
        new Site.Origin(
            settings.topics().prefix(),
            settings.isReplay(),
            clock,
            reader::progress,
            notifiers.webhooks()::seen,
            notifiers.channels()::seen);
    Site site = new Site(subscriptionHub, past, metrics, origin);
    try {
      return new Dashboard(
          reader, notifiers, metrics, HttpServer.start(settings.http(), site, settings.desk()));
    } catch (BindException e) {
      notifiers.close();
      metrics.close();
      throw e;
    }
  }

  private static TopicSource source(DashboardSettings settings) {
    return new TopicSource(settings.topics(), settings.rules().predicates(), settings.client());
  }

  private static TopicReader.Watcher watcher(MetricsPage metrics) {
    return new TopicReader.Watcher() {
      @Override
      public void opened(List<Consumer<byte[], byte[]>> consumers) {
        metrics.bind(consumers);
      }

      @Override
      public void shown(ViewKind viewKind, Duration sincePublication) {
        metrics.shown(viewKind, sincePublication);
      }
    };
  }

  /** Where it answers. */
  public URI address() {
    return server.address();
  }

  /** Completes with what made the reading or the sending stop. */
  public CompletableFuture<Throwable> failure() {
    return reader
        .failure()
        .applyToEither(webhooks.failure(), failure -> failure)
        .applyToEither(channels.failure(), failure -> failure);
  }

  /** Stops answering, then sending, then reading. */
  @Override
  public void close() {
    server.close();
    webhooks.close();
    channels.close();
    reader.close();
    try {
      reading.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    metrics.close();
  }
}
