package io.foreknown.producers.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this machine that answers what a test tells it. */
public final class Server implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  /** Answers a request. */
  public interface Answer {
    /** Writes the answer. */
    void to(HttpExchange exchange) throws IOException;
  }

  /** Starts on a free port. */
  public Server() throws IOException {
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  /** Answers there. */
  public void at(String path, Answer answer) {
    server.createContext(
        path,
        exchange -> {
          asked.add(path);
          try (exchange) {
            answer.to(exchange);
          }
        });
  }

  /** Paths, in the order in which they were asked for. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** The address of a path. */
  public Address address(String path) {
    return Address.of("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
  }

  /** A whole answer. */
  public static void text(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
