package io.foreknown.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * Answers at {@code /metrics}, {@code /health/live} and {@code /health/ready}, and nowhere else.
 * For programs that have no other server; it knows no token, so it belongs on an address that only
 * those who watch can reach.
 */
public final class MonitorServer implements AutoCloseable {
  private static final String JSON = "application/json";
  private static final int THREADS = 2;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Meters meters;
  private final BooleanSupplier isReady;

  private MonitorServer(HttpServer server, Meters meters, BooleanSupplier isReady) {
    this.server = server;
    this.meters = meters;
    this.isReady = isReady;
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread made = new Thread(work, "monitor");
              made.setDaemon(true);
              return made;
            });
  }

  /**
   * Starts to answer; port 0 is a free one.
   *
   * @throws IOException if the address cannot be used
   */
  public static MonitorServer start(InetSocketAddress at, Meters meters, BooleanSupplier isReady)
      throws IOException {
    MonitorServer monitor = new MonitorServer(HttpServer.create(at, 0), meters, isReady);
    monitor.server.setExecutor(monitor.threads);
    monitor.server.createContext("/", monitor::answer);
    monitor.server.start();
    return monitor;
  }

  /** Where it answers. */
  public URI address() {
    String host = server.getAddress().getHostString();
    return URI.create(
        "http://%s:%d/"
            .formatted(
                host.contains(":") ? "[" + host + "]" : host, server.getAddress().getPort()));
  }

  private record Page(int status, String type, String body) {}

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      Page page =
          Set.of("GET", "HEAD").contains(method)
              ? page(exchange.getRequestURI().getRawPath())
              : new Page(405, JSON, "{\"status\":\"only GET and HEAD are answered\"}");
      byte[] body = page.body().getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", page.type());
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      boolean isHead = method.equals("HEAD");
      exchange.sendResponseHeaders(page.status(), isHead ? -1 : body.length);
      if (!isHead) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private Page page(String path) {
    return switch (path) {
      case "/metrics" -> new Page(200, Meters.TYPE, meters.scrape());
      case "/health/live" -> up();
      case "/health/ready" ->
          isReady.getAsBoolean() ? up() : new Page(503, JSON, "{\"status\":\"not ready\"}");
      default -> new Page(404, JSON, "{\"status\":\"nothing here\"}");
    };
  }

  private static Page up() {
    return new Page(200, JSON, "{\"status\":\"up\"}");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
