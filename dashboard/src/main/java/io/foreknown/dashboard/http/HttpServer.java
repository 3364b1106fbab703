package io.foreknown.dashboard.http;

import io.foreknown.dashboard.desk.DeskAccess;
import io.foreknown.dashboard.stream.Subscriber;
import io.foreknown.monitor.http.Access;
import io.foreknown.monitor.http.HttpListener;
import io.foreknown.monitor.http.HttpSettings;
import java.net.BindException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;

/** Jetty with the handlers of this package. */
public final class HttpServer implements AutoCloseable {
  private static final int THREADS = 32;
  private static final long HEARTBEAT_SECONDS = 10;

  /** A reader that takes nothing for so long has gone; heartbeats are more frequent. */
  private static final long IDLE_MILLIS = 30_000;

  private final HttpListener listener;
  private final Scheduler scheduler = new ScheduledExecutorScheduler("heartbeat", true);
  private final Site site;

  private HttpServer(HttpSettings settings, Site site, DeskAccess deskAccess) {
    this.site = site;
    this.listener = new HttpListener(settings, "http", THREADS);
    listener
        .http()
        .setUriCompliance(
            UriCompliance.DEFAULT.with(
                "ids", Violation.AMBIGUOUS_PATH_SEPARATOR, Violation.AMBIGUOUS_PATH_ENCODING));
    listener.connector().setIdleTimeout(IDLE_MILLIS);
    listener.answer(new DeskHandler(deskAccess, site, handlers(settings.access())));
  }

  /**
   * Starts to answer those who read.
   *
   * @throws BindException if the port is taken
   */
  public static HttpServer start(HttpSettings settings, Site site) throws BindException {
    return start(settings, site, DeskAccess.CLOSED);
  }

  /**
   * Starts to answer, also people of the desk.
   *
   * @throws BindException if the port is taken
   */
  public static HttpServer start(HttpSettings settings, Site site, DeskAccess deskAccess)
      throws BindException {
    HttpServer http = new HttpServer(settings, site, deskAccess);
    http.listener.start();
    http.startBeating();
    return http;
  }

  private void startBeating() {
    try {
      scheduler.start();
    } catch (Exception e) {
      close();
      throw new IllegalStateException(e);
    }
    beat();
  }

  private Handler handlers(Access access) {
    CompressionHandler compressed =
        new CompressionHandler(
            new Handler.Sequence(
                new StreamHandler(site.hub(), site.progress()),
                new AnswerHandler(site.api(), site.metrics())));
    compressed.putCompression(new GzipCompression());
    compressed.putConfiguration(
        "/*", CompressionConfig.builder().defaults().compressExcludePath("/stream/*").build());
    return new ReadOnlyHandler(access.embeddingOrigins(), compressed);
  }

  private void beat() {
    site.hub().everybody().forEach(Subscriber::beat);
    var unused = scheduler.schedule(this::beat, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
  }

  /** Where it answers. */
  public URI address() {
    return listener.address();
  }

  @Override
  public void close() {
    try {
      scheduler.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    listener.close();
  }
}
