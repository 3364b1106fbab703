package io.foreknown.benchmarks.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A server before the registry that hands on, or answers nonsense. */
final class LyingRegistry implements AutoCloseable {
  private static final int THREADS = 8;

  private final URI registry;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final HttpClient client =
      HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
  private final AtomicReference<@Nullable Nonsense> nonsense = new AtomicReference<>();

  /** What it says instead. */
  enum Nonsense {
    GARBAGE(200, "application/vnd.schemaregistry.v1+json", "\u0000\u0001 ?? {{{"),
    A_PAGE(200, "text/html", "<!doctype html><title>Sign in</title><h1>Sign in</h1>"),
    AN_EMPTY_OBJECT(200, "application/vnd.schemaregistry.v1+json", "{}"),
    AN_ERROR(500, "text/plain", "internal server error");

    private final int status;
    private final String type;
    private final String body;

    Nonsense(int status, String type, String body) {
      this.status = status;
      this.type = type;
      this.body = body;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private LyingRegistry(URI registry) throws IOException {
    this.registry = registry;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  static LyingRegistry before(String registry) {
    try {
      return new LyingRegistry(URI.create(registry));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where those ask who are to be told nonsense. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + registry.getPath();
  }

  void answer(Nonsense what) {
    nonsense.set(what);
  }

  void answerTruly() {
    nonsense.set(null);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Nonsense what = nonsense.get();
      if (what == null) {
        handOn(exchange);
      } else {
        reply(exchange, what.status, what.type, what.body.getBytes(UTF_8));
      }
    }
  }

  private void handOn(HttpExchange exchange) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(registry.resolve(exchange.getRequestURI()))
            .header("Content-Type", "application/json")
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
            .build();
    HttpResponse<byte[]> answer = client.sendAsync(request, BodyHandlers.ofByteArray()).join();
    reply(exchange, answer.statusCode(), "application/json", answer.body());
  }

  private static void reply(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
