package io.foreknown.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The way to a Schema Registry, on which questions after the first schema may find no answer. */
final class Gate implements AutoCloseable {
  private final URI registry;
  private final int most;
  private final AtomicInteger unanswered = new AtomicInteger();
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private Gate(URI registry, int most) throws IOException {
    this.registry = registry;
    this.most = most;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  /** From the first question for a schema on, so many get no answer. */
  static Gate shutFor(int questions, String registry) throws IOException {
    return new Gate(URI.create(registry), questions);
  }

  /** Where those ask who go through it. */
  String address() {
    return registry.getScheme()
        + "://127.0.0.1:"
        + server.getAddress().getPort()
        + registry.getPath();
  }

  int unanswered() {
    return unanswered.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean isShut = unanswered.get() > 0 || asksForSchema(exchange);
      if (isShut && unanswered.get() < most) {
        unanswered.incrementAndGet();
      } else {
        handOn(exchange);
      }
    }
  }

  /** Not who registers one or says how it may change. */
  private static boolean asksForSchema(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return path.contains("/schemas/ids/") || path.matches(".*/subjects/[^/]*");
  }

  private void handOn(HttpExchange exchange) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(registry.resolve(exchange.getRequestURI()))
            .header("Content-Type", "application/json")
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
            .build();
    HttpResponse<byte[]> response = client.sendAsync(request, BodyHandlers.ofByteArray()).join();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(response.statusCode(), response.body().length);
    exchange.getResponseBody().write(response.body());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
