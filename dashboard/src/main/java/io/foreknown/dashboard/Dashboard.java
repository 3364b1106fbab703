package io.foreknown.dashboard;

import io.foreknown.dashboard.channel.Channels;
import io.foreknown.dashboard.feed.Source;
import io.foreknown.dashboard.feed.TopicReader;
import io.foreknown.dashboard.http.HttpServer;
import io.foreknown.dashboard.http.MetricsPage;
import io.foreknown.dashboard.http.Site;
import io.foreknown.dashboard.past.Archive;
import io.foreknown.dashboard.past.Past;
import io.foreknown.dashboard.stream.Live;
import io.foreknown.dashboard.view.Board;
import io.foreknown.dashboard.view.Kind;
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

  private Dashboard(TopicReader reader, News news, MetricsPage metrics, HttpServer server) {
    this.reader = reader;
    this.webhooks = news.webhooks();
    this.channels = news.channels();
    this.metrics = metrics;
    this.server = server;
    this.reading = new Thread(reader, "dashboard-reader");
    reading.start();
  }

  /** Those who send news. */
  private record News(Webhooks webhooks, Channels channels) {
    static News start(WebhookSettings to, Live live, BooleanSupplier isReady, InstantSource clock) {
      return new News(
          Webhooks.start(to, live, isReady, clock),
          Channels.start(to.channels(), to.directory(), live, isReady, clock));
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
    Board board = new Board(settings.most());
    Archive archive = new Archive(settings.most());
    Live live = new Live(board, archive, settings.isReplay());
    MetricsPage metrics = new MetricsPage();
    TopicReader reader = new TopicReader(source(settings), live, clock, watcher(metrics));
    metrics.bind(reader::progress);
    Past past = new Past(archive, settings.yardsticks(), board.views());
    News news = News.start(settings.webhooks(), live, () -> reader.progress().isReady(), clock);
    metrics.bind(news.webhooks());
    metrics.bind(news.channels());
    Site.Origin origin =
        new Site.Origin(
            settings.topics().prefix(),
            settings.isReplay(),
            clock,
            reader::progress,
            news.webhooks()::seen,
            news.channels()::seen);
    Site site = new Site(live, past, metrics, origin);
    try {
      return new Dashboard(
          reader, news, metrics, HttpServer.start(settings.http(), site, settings.desk()));
    } catch (BindException e) {
      news.close();
      metrics.close();
      throw e;
    }
  }

  private static Source source(DashboardSettings settings) {
    return new Source(settings.topics(), settings.yardsticks().predicates(), settings.client());
  }

  private static TopicReader.Watcher watcher(MetricsPage metrics) {
    return new TopicReader.Watcher() {
      @Override
      public void opened(List<Consumer<byte[], byte[]>> consumers) {
        metrics.bind(consumers);
      }

      @Override
      public void shown(Kind kind, Duration sincePublication) {
        metrics.shown(kind, sincePublication);
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
