package io.foreknown.dashboard.http;

import io.foreknown.dashboard.stream.Subscriber;
import java.net.BindException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/** Jetty with the handlers of this package. */
public final class HttpServer implements AutoCloseable {
  private static final int THREADS = 32;
  private static final long HEARTBEAT_SECONDS = 10;

  /** A reader that takes nothing for so long has gone; heartbeats are more frequent. */
  private static final long IDLE_MILLIS = 30_000;

  private final HttpSettings settings;
  private final Server server;
  private final ServerConnector connector;
  private final Scheduler scheduler = new ScheduledExecutorScheduler("heartbeat", true);
  private final Site site;

  private HttpServer(HttpSettings settings, Site site) {
    this.settings = settings;
    this.site = site;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("http");
    threads.setDaemon(true);
    this.server = new Server(threads);
    this.connector = connector();
    server.addConnector(connector);
    server.setErrorHandler(new ProblemHandler());
    server.setHandler(handlers());
  }

  /**
   * Starts to answer.
   *
   * @throws BindException if the port is taken
   */
  public static HttpServer start(HttpSettings settings, Site site) throws BindException {
    HttpServer http = new HttpServer(settings, site);
    try {
      http.server.start();
      http.scheduler.start();
    } catch (Exception e) {
      http.close();
      throw failure(e);
    }
    http.beat();
    return http;
  }

  private static BindException failure(Exception e) throws BindException {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException busy) {
        throw busy;
      }
    }
    throw new IllegalStateException(e);
  }

  private ServerConnector connector() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(8 * 1024);
    http.setUriCompliance(
        UriCompliance.DEFAULT.with(
            "ids", Violation.AMBIGUOUS_PATH_SEPARATOR, Violation.AMBIGUOUS_PATH_ENCODING));
    SslContextFactory.Server tls = tls(settings.tls());
    if (tls != null) {
      SecureRequestCustomizer secure = new SecureRequestCustomizer();
      secure.setSniHostCheck(false);
      http.addCustomizer(secure);
    }
    ServerConnector opened =
        tls == null
            ? new ServerConnector(server, new HttpConnectionFactory(http))
            : new ServerConnector(server, tls, new HttpConnectionFactory(http));
    opened.setHost(settings.host());
    opened.setPort(settings.port());
    opened.setIdleTimeout(IDLE_MILLIS);
    return opened;
  }

  private static SslContextFactory.@Nullable Server tls(HttpSettings.@Nullable Tls tls) {
    if (tls == null) {
      return null;
    }
    SslContextFactory.Server factory = new SslContextFactory.Server();
    factory.setKeyStorePath(tls.keystore().toUri().toString());
    factory.setKeyStoreType("PKCS12");
    factory.setKeyStorePassword(tls.password());
    return factory;
  }

  private Handler handlers() {
    CompressionHandler compressed =
        new CompressionHandler(
            new Handler.Sequence(
                new StreamHandler(site.live(), site.progress()),
                new AnswerHandler(site.api(), site.metrics())));
    compressed.putCompression(new GzipCompression());
    compressed.putConfiguration(
        "/*", CompressionConfig.builder().defaults().compressExcludePath("/stream/*").build());
    return new GateHandler(settings, compressed);
  }

  private void beat() {
    site.live().everybody().forEach(Subscriber::beat);
    var unused = scheduler.schedule(this::beat, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
  }

  /** Where it answers. */
  public URI address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return URI.create(
        "%s://%s:%d/"
            .formatted(settings.tls() == null ? "http" : "https", host, connector.getLocalPort()));
  }

  @Override
  public void close() {
    try {
      scheduler.stop();
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
