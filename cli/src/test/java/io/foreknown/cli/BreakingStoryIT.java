package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A story that breaks: forty claims of ten minutes, as an editor sees them come. */
class BreakingStoryIT {
  private static final Path PAGES = Path.of("..", "dashboard", "target", "page", "tests");
  private static final Path PICTURES = Path.of("target", "breaking-story");
  private static final Duration LENGTH = Duration.ofMinutes(10);

  /** At so many messages an hour a channel begins to hold back. */
  private static final int FEW = 10;

  private static final Pattern MOMENT = Pattern.compile("\"@(-?\\d+)\"");
  private static final Pattern PUBLISHED = Pattern.compile("\"publishedAt\": \"@(-?\\d+)\"");

  @TempDir private Path data;
  @TempDir private Path work;

  /** When it began: it is over now, and its last claim is fresh. */
  private final Instant began = Instant.now().minus(LENGTH).truncatedTo(ChronoUnit.SECONDS);

  @Test
  void anEditorSeesWhatMattersAndGetsFewMessages() throws IOException {
    HttpServer chat = chat();
    try (Program demo = Program.start(data, "demo", "--no-live").awaitLine("Up until Ctrl-C");
        Program dashboard = dashboard(chat).awaitLine("Ctrl-C stops it.")) {
      URI page = address(dashboard);
      try (Program browser = browser(page)) {
        int before = Integer.MIN_VALUE;
        for (int minute : new int[] {1, 3, 10}) {
          browser.awaitLine("ready for minute " + minute);
          publish(before, minute);
          before = minute;
        }
        assertThat(browser.exitCode()).as(browser.all()).isZero();
        assertThat(browser.all()).contains("alerts: ");
      }
      assertThat(messages(page)).isBetween(1, FEW - 1);
      assertThat(dashboard.signal("TERM").exitCode()).isEqualTo(143);
      assertThat(demo.signal("TERM").exitCode()).isEqualTo(143);
    } finally {
      chat.stop(0);
    }
  }

  /** Who takes every message. */
  private static HttpServer chat() throws IOException {
    HttpServer chat =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    chat.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
          }
        });
    chat.start();
    return chat;
  }

  private Program dashboard(HttpServer chat) throws IOException {
    Files.writeString(
        work.resolve("chat.url"), "http://127.0.0.1:%d/".formatted(chat.getAddress().getPort()));
    Path channels =
        Files.writeString(
            work.resolve("channels.yaml"),
            """
            page: http://localhost
            channels: [{name: chat, kind: mattermost, urlFile: chat.url, gather: PT1S}]
            """);
    return Program.start(data, "dashboard", "--port", "0", "--webhooks", channels.toString());
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

  private static Program browser(URI page) {
    return Program.start(
        List.of(
            "node",
            PAGES.resolve("breaking.browser.mjs").toString(),
            page.toString(),
            PICTURES.toString()));
  }

  /** Publishes what was published after one minute and up to another. */
  private void publish(int after, int upTo) throws IOException {
    List<String> lines =
        story().lines().filter(line -> isWithin(line, after, upTo)).map(this::dated).toList();
    Path claims = Files.write(work.resolve("minute-%d.ndjson".formatted(upTo)), lines);
    try (Program publish = Program.start(data, "publish", claims.toString())) {
      publish.awaitLine("%d published".formatted(lines.size()));
      assertThat(publish.exitCode()).as(publish.all()).isZero();
    }
  }

  private static String story() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            BreakingStoryIT.class.getResourceAsStream("breaking-story.ndjson"))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static boolean isWithin(String line, int after, int upTo) {
    Matcher published = PUBLISHED.matcher(line);
    assertThat(published.find()).as(line).isTrue();
    long minutes = -Math.floorDiv(-Long.parseLong(published.group(1)), 60);
    return minutes > after && minutes <= upTo;
  }

  /** Moments are told in seconds since it began. */
  private String dated(String line) {
    return MOMENT
        .matcher(line)
        .replaceAll(moment -> "\"" + began.plusSeconds(Long.parseLong(moment.group(1))) + "\"");
  }

  private static int messages(URI page) throws IOException {
    try (InputStream health = page.resolve("/health").toURL().openStream()) {
      JsonNode channel = new ObjectMapper().readTree(health).path("channels").path(0);
      return channel.path("messages").asInt();
    }
  }
}
