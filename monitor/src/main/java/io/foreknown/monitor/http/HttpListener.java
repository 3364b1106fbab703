package io.foreknown.monitor.http;

import java.net.BindException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * Jetty at one address, in the clear or by TLS. It tells nobody what it is, takes short headers
 * only, and lets nothing past the {@link Gate}; what it answers is set up by whoever opens it,
 * before it starts.
 */
public final class HttpListener implements AutoCloseable {
  private static final int HEADER_BYTES = 8 * 1024;

  private final HttpSettings settings;
  private final HttpConfiguration http = new HttpConfiguration();
  private final Server server;
  private final ServerConnector connector;
  private @Nullable URI address;

  /** Not started yet; its threads bear the name and do not keep the program running. */
  public HttpListener(HttpSettings settings, String name, int threads) {
    this.settings = settings;
    QueuedThreadPool pool = new QueuedThreadPool(threads);
    pool.setName(name);
    pool.setDaemon(true);
    this.server = new Server(pool);
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    this.connector = connector(settings.tls());
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    server.addConnector(connector);
    server.setErrorHandler(new ProblemHandler());
  }

  private ServerConnector connector(@Nullable Tls tls) {
    if (tls == null) {
      return new ServerConnector(server, new HttpConnectionFactory(http));
    }
    SecureRequestCustomizer secure = new SecureRequestCustomizer();
    secure.setSniHostCheck(false);
    http.addCustomizer(secure);
    return new ServerConnector(server, tls.factory(), new HttpConnectionFactory(http));
  }

  /** Sets what answers those that may ask. */
  public void answer(Handler handler) {
    answer(handler, (request, status) -> {});
  }

  /** The same, and says who was refused. */
  public void answer(Handler handler, Gate.Watcher watcher) {
    AllowedOrigins allowedOrigins = new AllowedOrigins(settings.access().allowedOrigins());
    // Outside of the gate: of a refusal, too, a page is to see more than that there was one.
    Gate gate = new Gate(settings, allowedOrigins, watcher, handler);
    server.setHandler(new UnreadBody(allowedOrigins.withHeaders(gate)));
  }

  /** What requests may look like. */
  public HttpConfiguration http() {
    return http;
  }

  /** Jetty itself. */
  public Server server() {
    return server;
  }

  /** The address with its connections. */
  public ServerConnector connector() {
    return connector;
  }

  /**
   * Starts to answer.
   *
   * @throws BindException if the address cannot be used; it is closed then
   */
  public void start() throws BindException {
    try {
      server.start();
    } catch (Exception e) {
      close();
      throw failure(e);
    }
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    address =
        URI.create(
            "%s://%s:%d/"
                .formatted(
                    settings.tls() == null ? "http" : "https", host, connector.getLocalPort()));
  }

  private static BindException failure(Exception e) throws BindException {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException busy) {
        throw busy;
      }
      if (cause instanceof UnresolvedAddressException) {
        throw new BindException("no address is known by this name");
      }
      if (cause instanceof IllegalArgumentException) {
        throw new BindException(cause.getMessage());
      }
    }
    throw new IllegalStateException(e);
  }

  /** Where it answers, once it is started; also after it was closed. */
  public URI address() {
    return Objects.requireNonNull(address, "it was not started");
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
