package io.foreknown.dashboard.http;

import io.foreknown.dashboard.desk.DeskAccess;
import io.foreknown.dashboard.feed.Progress;
import io.foreknown.dashboard.given.CrocusLike;
import io.foreknown.dashboard.given.Newsroom;
import io.foreknown.domain.claim.Claim;
import io.foreknown.monitor.http.HttpSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A server on a free port, with views that are fed by hand. */
final class Running implements AutoCloseable {
  static final Instant NOW = Instant.parse("2024-05-01T00:00:00Z");
  static final HttpSettings PLAIN = HttpSettings.ON_THIS_MACHINE;

  final Newsroom newsroom = new Newsroom();
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  Running() throws IOException {
    this(PLAIN, new Progress(new TreeMap<>(), NOW, null));
  }

  Running(HttpSettings settings, Progress progress) throws IOException {
    this(settings, progress, DeskAccess.CLOSED);
  }

  /** With people who may decide. */
  Running(DeskAccess deskAccess) throws IOException {
    this(PLAIN, new Progress(new TreeMap<>(), NOW, null), deskAccess);
  }

  private Running(HttpSettings settings, Progress progress, DeskAccess deskAccess)
      throws IOException {
    Site.Origin origin =
        new Site.Origin(
            "foreknown", false, InstantSource.fixed(NOW), () -> progress, List::of, List::of);
    server =
        HttpServer.start(
            settings,
            new Site(newsroom.hub(), newsroom.past(), new MetricsPage(), origin),
            deskAccess);
  }

  /** With the case that most tests look at. */
  static Running withCrocus() throws IOException, InterruptedException {
    return withCrocus(DeskAccess.CLOSED);
  }

  /** The same with people who may decide. */
  static Running withCrocus(DeskAccess deskAccess) throws IOException, InterruptedException {
    Running running = new Running(deskAccess);
    running.newsroom.published(CrocusLike.all().toArray(Claim[]::new));
    running.newsroom.published(CrocusLike.denialAndCorrection().toArray(Claim[]::new));
    running.newsroom.published(CrocusLike.muted());
    running.newsroom.judged("2024-05-01").alert("a1", "i1", "2024-03-22T18:00:00Z");
    return running;
  }

  URI at(String path) {
    return server.address().resolve(path);
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path)).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> send(String method, String path, String body, List<String> headers)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(at(path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .headers(headers.toArray(String[]::new))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  HttpClient client() {
    return client;
  }

  static @Nullable String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse(null);
  }

  @Override
  public void close() {
    server.close();
  }
}
