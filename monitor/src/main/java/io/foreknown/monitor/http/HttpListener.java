package io.foreknown.monitor.http;

import java.net.BindException;
import java.net.URI;
import java.util.Objects;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * Jetty at one address, in the clear or by TLS. It tells nobody what it is, and takes short headers
 * only; what it answers is set up by whoever opens it, before it starts.
 */
public final class HttpListener implements AutoCloseable {
  private static final int HEADER_BYTES = 8 * 1024;

  private final Place place;
  private final HttpConfiguration http = new HttpConfiguration();
  private final Server server;
  private final ServerConnector connector;
  private @Nullable URI address;

  /**
   * Where to listen.
   *
   * @param port 0 for a free one
   * @param tls null: plain HTTP
   */
  public record Place(String host, int port, @Nullable Tls tls) {}

  /** Not started yet; its threads bear the name and do not keep the program running. */
  public HttpListener(Place place, String name, int threads) {
    this.place = place;
    QueuedThreadPool pool = new QueuedThreadPool(threads);
    pool.setName(name);
    pool.setDaemon(true);
    this.server = new Server(pool);
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    this.connector = connector(place.tls());
    connector.setHost(place.host());
    connector.setPort(place.port());
    server.addConnector(connector);
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

  /** What requests may look like. */
  public HttpConfiguration http() {
    return http;
  }

  /** What answers. */
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
   * @throws BindException if the port is taken; it is closed then
   */
  public void start() throws BindException {
    try {
      server.start();
    } catch (Exception e) {
      close();
      throw failure(e);
    }
    String host = place.host().contains(":") ? "[" + place.host() + "]" : place.host();
    address =
        URI.create(
            "%s://%s:%d/"
                .formatted(place.tls() == null ? "http" : "https", host, connector.getLocalPort()));
  }

  private static BindException failure(Exception e) throws BindException {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException busy) {
        throw busy;
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
