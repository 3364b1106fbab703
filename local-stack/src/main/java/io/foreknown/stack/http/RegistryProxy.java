package io.foreknown.stack.http;

import io.foreknown.monitor.http.Access;
import io.foreknown.monitor.http.HttpListener;
import io.foreknown.monitor.http.HttpSettings;
import java.net.BindException;
import org.eclipse.jetty.client.ProxyProtocolClientConnectionFactory.V1;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.Request;

/**
 * The way to the registry for its clients. The registry asks nobody for a name or an origin, so a
 * page of a stranger could write to it through a browser; it takes no connections but those that
 * begin with the PROXY protocol, which no browser speaks, and which those from here do.
 */
public final class RegistryProxy implements AutoCloseable {
  private static final int THREADS = 16;

  private final HttpListener listener;

  private RegistryProxy(HttpListener listener) {
    this.listener = listener;
  }

  /**
   * Starts to pass on, whether the registry is there already or not: until then the answer is 502.
   *
   * @param port where clients ask
   * @param registry where the registry listens
   * @throws BindException if the port is taken
   */
  public static RegistryProxy start(String host, int port, int registry) throws BindException {
    HttpListener listener =
        new HttpListener(new HttpSettings(host, port, Access.OPEN, null), "registry", THREADS);
    listener
        .http()
        .setUriCompliance(
            UriCompliance.DEFAULT.with(
                "subjects", Violation.AMBIGUOUS_PATH_SEPARATOR, Violation.AMBIGUOUS_PATH_ENCODING));
    listener.answer(new RegistryForwarder(host, registry));
    listener.start();
    return new RegistryProxy(listener);
  }

  @Override
  public void close() {
    listener.close();
  }

  private static final class RegistryForwarder extends ProxyHandler.Reverse {
    RegistryForwarder(String host, int registry) {
      super(request -> HttpURI.build(request.getHttpURI()).authority(host, registry));
      setUseServerThreadPool(true);
    }

    @Override
    protected org.eclipse.jetty.client.Request newProxyToServerRequest(Request from, HttpURI to) {
      return super.newProxyToServerRequest(from, to).tag(V1.Tag.UNKNOWN);
    }

    /** The registry has no use for them. */
    @Override
    protected void addProxyHeaders(Request from, org.eclipse.jetty.client.Request to) {}
  }
}
