package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard beside the pipeline that it shows. */
class DashboardIT {
  /** What a reader sees, tested in Chromium; the sources say what they print. */
  private static final Path PAGES = Path.of("..", "dashboard", "target", "page", "tests");

  private static final List<String> VIEWS =
      List.of(
          "events",
          "claims",
          "dossiers",
          "matches",
          "outcomes",
          "scorecards",
          "contradictions",
          "questions");

  @TempDir private Path data;
  @TempDir private Path work;
  private final HttpClient client = HttpClient.newHttpClient();

  /** Where a page of another origin is. */
  private final int elsewhere = freePort();

  @Test
  void showsTheCrocusCaseAndThePastAsThePipelineWouldHaveToldItAndNewsAsItComes()
      throws IOException, InterruptedException {
    try (Hook hook = new Hook();
        Program demo = Program.start(data, "demo", "--no-live").awaitLine("Up until Ctrl-C");
        Program dashboard = dashboard(hook.file(work)).awaitLine("Ctrl-C stops it.")) {
      URI page = address(dashboard);
      try (Stream<String> news = lines(page.resolve("/stream/matches?text=news-desk"))) {
        assertShown(page);
        assertPasses("moments.browser.mjs", page);
        assertPasses("shape.browser.mjs", page);
        assertPasses("elsewhere.browser.mjs", page, Integer.toString(elsewhere));
        assertSeen(page);
        assertThat(news.anyMatch(line -> line.contains("\"warning\":\"w-of-news-desk\""))).isTrue();
      }
      assertThat(hook.next()).contains("match.changed", "\"warning\":\"w-of-news-desk\"");
      assertThat(json(page.resolve("/health")).path("webhooks").path(0).path("name").asText())
          .isEqualTo("hook");
      assertThat(json(page.resolve("/health")).path("channels").path(0).path("state").asText())
          .isEqualTo("DELIVERING");
      assertThat(WatchedMetrics.exposed(page.resolve("/metrics")))
          .containsAll(
              WatchedMetrics.names(
                  "foreknown_dashboard_",
                  "foreknown_webhook_",
                  "foreknown_channel_",
                  "jvm_",
                  "process_"));
      assertThat(dashboard.signal("TERM").exitCode()).isEqualTo(143);
      assertThat(demo.signal("TERM").exitCode()).isEqualTo(143);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Program dashboard(String webhooks) {
    return Program.start(
        data,
        "dashboard",
        "--port",
        "0",
        "--webhooks",
        webhooks,
        "--allowed-origin",
        "http://localhost:" + elsewhere,
        "--embed-origin",
        "http://localhost:" + elsewhere);
  }

  /** Somebody to whom news is posted. */
  private static final class Hook implements AutoCloseable {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final HttpServer server;

    Hook() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            try (exchange) {
              heard.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
              exchange.sendResponseHeaders(204, -1);
            }
          });
      server.start();
    }

    String file(Path work) throws IOException {
      Files.writeString(work.resolve("hook.secret"), "whsec_" + "A".repeat(32));
      String address = "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
      Files.writeString(work.resolve("chat.url"), address);
      String settings =
          """
          webhooks: [{name: hook, url: '%s', secretFile: hook.secret, stream: matches}]
          page: http://localhost
          channels: [{name: chat, kind: mattermost, urlFile: chat.url, text: never-said}]
          """;
      Path file = work.resolve("webhooks.yaml");
      return Files.writeString(file, settings.formatted(address)).toString();
    }

    @Nullable String next() throws InterruptedException {
      return heard.poll(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  private void assertShown(URI page) throws IOException, InterruptedException {
    JsonNode attack = json(page.resolve("/api/events/incident/crocus-attack"));
    assertThat(attack.path("dossier").path("verdict").asText()).isEqualTo("WARNED");
    assertThat(json(page.resolve("/api/events?as-of=2024-03-08&text=crocus")).path("items"))
        .isEmpty();
    String now = json(page.resolve("/api/status")).path("now").asText();
    for (String view : VIEWS) {
      assertThat(items(page, view + "?limit=200&as-of=" + now))
          .as("the past as of now against what the pipeline says: " + view)
          .isEqualTo(items(page, view + "?limit=200"));
    }
  }

  private Map<String, JsonNode> items(URI page, String view)
      throws IOException, InterruptedException {
    Map<String, JsonNode> items = new HashMap<>();
    for (JsonNode item : json(page.resolve("/api/" + view)).path("items")) {
      ((ObjectNode) item).remove(List.of("version", "self", "page"));
      items.put(item.path(item.has("id") ? "id" : "event").asText(), item);
    }
    assertThat(items).isNotEmpty();
    return items;
  }

  private static void assertPasses(String name, URI page, String... more) {
    try (Program browser = browser(name, page, more)) {
      assertThat(browser.exitCode()).as(browser.all()).isZero();
    }
  }

  private static Program browser(String name, URI page, String... more) {
    Stream<String> command = Stream.of("node", PAGES.resolve(name).toString(), page.toString());
    return Program.start(Stream.concat(command, Stream.of(more)).toList());
  }

  private void assertSeen(URI page) throws IOException {
    try (Program browser = browser("page.browser.mjs", page)) {
      browser.awaitLine("open for news");
      publish();
      browser.awaitLine("news seen");
      assertThat(browser.exitCode()).as(browser.all()).isZero();
    }
  }

  /** Publishes news, and a claim of somebody who writes scripts. */
  private void publish() throws IOException {
    Path claims =
        Files.writeString(
            work.resolve("claims.ndjson"),
            """
            {"type":"statement","id":"hostile","publishedAt":"2024-04-04T08:00:00Z","about":"crocus-attack","predicate":"incident.perpetrator","position":{"parties":[{"id":"nobody","name":"<img src=x onerror=window.hacked=1>"}]},"speaker":{"id":"hostile","name":"<script>window.hacked=1</script>"},"quote":"<svg onload=window.hacked=1>","story":{"url":"https://example.org/hostile","headline":"<script>window.hacked=1</script>","outlet":"\\"><script>window.hacked=1</script>"}}
            {"type":"warning","id":"w-of-news-desk","publishedAt":"2025-05-01T08:00:00Z","issuer":{"id":"news-desk"},"audience":"public","issued":"2025-05-01","hazard":"security.terrorism","targets":[{"id":"some-station","lineage":["some-city","XX"]}]}
            {"type":"incident","id":"i-of-news-desk","publishedAt":"2025-05-03T08:00:00Z","hazard":"security.terrorism","outcome":"occurred","began":"2025-05-03T07:00:00Z","places":[{"id":"some-station","lineage":["some-city","XX"]}]}
            """);
    try (Program publish = Program.start(data, "publish", claims.toString())) {
      publish.awaitLine("3 published");
      assertThat(publish.exitCode()).as(publish.all()).isZero();
    }
  }

  private static URI address(Program dashboard) {
    return dashboard
        .out()
        .lines()
        .filter(line -> line.startsWith("Dashboard"))
        .map(line -> URI.create(line.replaceFirst("\\S+\\s+", "")))
        .findFirst()
        .orElseThrow();
  }

  /** Waits until the dashboard has read everything. */
  private Stream<String> lines(URI stream) throws IOException, InterruptedException {
    while (true) {
      HttpResponse<Stream<String>> response =
          client.send(HttpRequest.newBuilder(stream).build(), BodyHandlers.ofLines());
      if (response.statusCode() == 200) {
        return response.body();
      }
      response.body().close();
    }
  }

  private JsonNode json(URI page) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return new ObjectMapper().readTree(response.body());
  }
}
