package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A server of chat completions on this machine, which says what a test tells it. */
final class ModelServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<@Nullable String> keys = Collections.synchronizedList(new ArrayList<>());

  /** Answers a request. */
  interface Answer {
    /**
     * Writes the answer.
     *
     * @param number of the request, from 1
     */
    void to(HttpExchange exchange, int number) throws IOException;
  }

  ModelServer(Answer answer) throws IOException {
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          requests.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
          try (exchange) {
            answer.to(exchange, requests.size());
          }
        });
    server.start();
  }

  /** Says this to whatever it is asked. */
  static ModelServer saying(String content) throws IOException {
    return new ModelServer((exchange, number) -> send(exchange, 200, envelope(content)));
  }

  /** A whole answer around a content. */
  static String envelope(String content) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("object", "chat.completion");
    ObjectNode choice = answer.putArray("choices").addObject().put("finish_reason", "stop");
    choice.putObject("message").put("role", "assistant").put("content", content);
    return answer.toString();
  }

  /** A whole answer. */
  static void send(HttpExchange exchange, int status, String body) throws IOException {
    send(exchange, status, "application/json", body);
  }

  /** The same of another type. */
  static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** A byte, and then nothing until the test is over. */
  void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 100);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Blanks until the other side has enough. */
  void flood(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] blanks = " ".repeat(10_000).getBytes(UTF_8);
    try (OutputStream out = exchange.getResponseBody()) {
      while (over.getCount() > 0) {
        out.write(blanks);
      }
    }
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What was asked, in that order. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** The keys that were sent, one for each request; null for none. */
  List<@Nullable String> keys() {
    return new ArrayList<>(keys);
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
