package io.foreknown.producers.http;

import io.foreknown.producers.publish.Outlet;
import java.net.BindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty with the intake. Closing it lets bodies that are being read come to their end. */
public final class IntakeServer implements AutoCloseable {
  private static final int THREADS = 48;

  /** A sender that is silent for so long has gone. */
  private static final long IDLE_MILLIS = 60_000;

  private static final long CLOSING_MILLIS = 20_000;

  /**
   * Jetty's own is one second, in which a sender on a busy machine may well be silent; an idle
   * client delays closing by as much.
   */
  private static final long CLOSING_IDLE_MILLIS = 3_000;

  private final IntakeSettings settings;
  private final Server server;
  private final ServerConnector connector;

  private IntakeServer(IntakeSettings settings, IntakeHandler handler) {
    this.settings = settings;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("intake");
    threads.setDaemon(true);
    this.server = new Server(threads);
    this.connector = connector();
    server.addConnector(connector);
    server.setStopTimeout(CLOSING_MILLIS);
    server.setErrorHandler(
        (request, response, callback) -> {
          Reply.problem(response.getStatus(), "the request is not understood")
              .write(response, callback);
          return true;
        });
    server.setHandler(new GracefulHandler(handler));
  }

  /**
   * Starts to take bodies.
   *
   * @param receptions by path; closed by the caller, after the server
   * @throws BindException if the port is taken
   */
  public static IntakeServer start(
      IntakeSettings settings,
      Map<String, Reception> receptions,
      Outlet outlet,
      InstantSource clock)
      throws BindException {
    IntakeServer intake =
        new IntakeServer(settings, new IntakeHandler(receptions, outlet, settings, clock));
    try {
      intake.server.start();
    } catch (Exception e) {
      intake.close();
      throw failure(e);
    }
    return intake;
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
    IntakeSettings.Tls tls = settings.tls();
    ServerConnector opened;
    if (tls == null) {
      opened = new ServerConnector(server, new HttpConnectionFactory(http));
    } else {
      SecureRequestCustomizer secure = new SecureRequestCustomizer();
      secure.setSniHostCheck(false);
      http.addCustomizer(secure);
      opened = new ServerConnector(server, secured(tls), new HttpConnectionFactory(http));
    }
    opened.setHost(settings.host());
    opened.setPort(settings.port());
    opened.setIdleTimeout(IDLE_MILLIS);
    opened.setShutdownIdleTimeout(CLOSING_IDLE_MILLIS);
    return opened;
  }

  private static SslContextFactory.Server secured(IntakeSettings.Tls tls) {
    SslContextFactory.Server factory = new SslContextFactory.Server();
    factory.setKeyStorePath(tls.keystore().toUri().toString());
    factory.setKeyStoreType("PKCS12");
    factory.setKeyStorePassword(tls.password());
    return factory;
  }

  /** Where it is. */
  public URI address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return URI.create(
        "%s://%s:%d/"
            .formatted(settings.tls() == null ? "http" : "https", host, connector.getLocalPort()));
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
