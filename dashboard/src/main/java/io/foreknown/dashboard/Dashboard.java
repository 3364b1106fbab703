package io.foreknown.dashboard;

import io.foreknown.dashboard.feed.Source;
import io.foreknown.dashboard.feed.TopicReader;
import io.foreknown.dashboard.http.HttpServer;
import io.foreknown.dashboard.http.MetricsPage;
import io.foreknown.dashboard.http.Site;
import io.foreknown.dashboard.past.Archive;
import io.foreknown.dashboard.past.Past;
import io.foreknown.dashboard.stream.Live;
import io.foreknown.dashboard.view.Board;
import java.net.BindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/** A running dashboard: reads the topics and answers. */
public final class Dashboard implements AutoCloseable {
  private final TopicReader reader;
  private final Thread reading;
  private final MetricsPage metrics;
  private final HttpServer server;

  private Dashboard(TopicReader reader, MetricsPage metrics, HttpServer server) {
    this.reader = reader;
    this.metrics = metrics;
    this.server = server;
    this.reading = new Thread(reader, "dashboard-reader");
    reading.start();
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
    TopicReader reader =
        new TopicReader(
            new Source(settings.topics(), settings.client()), live, clock, metrics::bind);
    metrics.bind(reader::progress);
    Past past = new Past(archive, settings.yardsticks(), board.views());
    Site.Origin origin =
        new Site.Origin(settings.topics().prefix(), settings.isReplay(), clock, reader::progress);
    Site site = new Site(live, past, metrics, origin);
    return new Dashboard(reader, metrics, HttpServer.start(settings.http(), site));
  }

  /** Where it answers. */
  public URI address() {
    return server.address();
  }

  /** Completes with what made the reading stop. */
  public CompletableFuture<Throwable> failure() {
    return reader.failure();
  }

  /** Stops answering, then reading. */
  @Override
  public void close() {
    server.close();
    reader.close();
    try {
      reading.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    metrics.close();
  }
}
