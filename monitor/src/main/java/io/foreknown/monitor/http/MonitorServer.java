package io.foreknown.monitor.http;

import io.foreknown.monitor.Meters;
import java.net.BindException;
import java.net.URI;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers at {@code /metrics}, {@code /health/live} and {@code /health/ready}, and nowhere else;
 * for programs that have no other server.
 */
public final class MonitorServer implements AutoCloseable {
  /** Where any of our servers says that it runs. */
  public static final String LIVE = "/health/live";

  /** Where it says whether it is at work. */
  public static final String READY = "/health/ready";

  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final StatusPage UP =
      new StatusPage(200, "application/json", "{\"status\":\"up\"}");
  private static final int THREADS = 8;

  private final HttpListener listener;

  private MonitorServer(HttpListener listener) {
    this.listener = listener;
  }

  /**
   * Starts to answer.
   *
   * @throws BindException if the address cannot be used
   */
  public static MonitorServer start(HttpSettings at, Meters meters, Readiness readiness)
      throws BindException {
    HttpListener listener = new HttpListener(at, "monitor", THREADS);
    listener.answer(new Pages(meters, readiness));
    listener.start();
    return new MonitorServer(listener);
  }

  /** Where it answers. */
  public URI address() {
    return listener.address();
  }

  @Override
  public void close() {
    listener.close();
  }

  private static final class Pages extends Handler.Abstract {
    private final Meters meters;
    private final Readiness readiness;

    Pages(Meters meters, Readiness readiness) {
      this.meters = meters;
      this.readiness = readiness;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      if (!READING.contains(request.getMethod())) {
        new RequestRefusal(405, "only GET and HEAD are answered").write(response, callback);
        return true;
      }
      switch (request.getHttpURI().getPath()) {
        case "/metrics" ->
            new StatusPage(200, Meters.TYPE, meters.scrape()).write(response, callback);
        case LIVE -> UP.write(response, callback);
        case READY -> ready().write(response, callback);
        default -> new RequestRefusal(404, "nothing is here").write(response, callback);
      }
      return true;
    }

    private StatusPage ready() {
      String body = readiness.json();
      return body.equals(UP.body()) ? UP : new StatusPage(503, "application/json", body);
    }
  }
}
