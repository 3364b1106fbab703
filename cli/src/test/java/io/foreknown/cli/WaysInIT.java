package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds that come in while the program runs, is killed and runs again, on one running stack. */
class WaysInIT {
  private static final int MANY = 20_000;

  private final Path data = SharedStack.directory();

  @TempDir private Path work;

  @Test
  void watchThatIsKilledWithinAFileLosesNothingAndRepeatsNothing() throws IOException {
    Path incoming = Files.createDirectory(work.resolve("incoming"));
    Files.write(incoming.resolve("a.ndjson"), List.of(incident("first"), "no claim"));
    try (Program killed = watch(incoming, "killed").awaitLine("a.ndjson: 1 published, 1 rejected");
        Published incidents = new Published(data, Topic.INCIDENTS, "killed");
        Published rejected = new Published(data, Topic.REJECTED, "killed")) {
      put(incoming, "b.ndjson", many());
      incidents.awaitKeys(number -> number > 1);
      killed.signal("KILL").exitCode();
      assertThat(incidents.keys()).as("within the file").hasSizeLessThan(MANY);
      try (Program watch = watch(incoming, "killed").awaitLine("b.ndjson: ")) {
        put(incoming, "c.ndjson", List.of(incident("last")));
        watch.awaitLine("c.ndjson: 1 published");
        assertThat(watch.signal("TERM").exitCode()).isEqualTo(143);
        assertThat(watch.out())
            .doesNotContain("a.ndjson")
            .contains(" there already")
            .contains("a second");
      }
      assertThat(incidents.keys()).hasSize(MANY + 2).doesNotHaveDuplicates();
      assertThat(rejected.keys()).hasSize(1);
    }
  }

  @Test
  void anAddressIsAskedForWhatIsNewAndACancelFindsItsAlert()
      throws IOException, InterruptedException {
    AtomicReference<String> alerts = new AtomicReference<>(cap("a", "Alert", AREA));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/alerts",
        exchange -> {
          byte[] body = "<list>%s</list>".formatted(alerts.get()).getBytes(UTF_8);
          String tag = "\"%d\"".formatted(body.length);
          boolean isKnown = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.getResponseHeaders().add("ETag", tag);
          try (exchange) {
            exchange.sendResponseHeaders(isKnown ? 304 : 200, isKnown ? -1 : body.length);
            if (!isKnown) {
              exchange.getResponseBody().write(body);
            }
          }
        });
    server.start();
    String address =
        "http://desk:secret@127.0.0.1:%d/alerts".formatted(server.getAddress().getPort());
    try (Program watch =
        Program.start(
            data,
            "publish",
            "--prefix",
            "polled",
            "--format",
            "cap",
            "--watch",
            address,
            "--interval",
            "PT0.2S",
            "--metrics-port",
            "0")) {
      watch.awaitLine("/alerts: 1 published");
      assertThat(WatchedMetrics.exposed(WatchedMetrics.address(watch)))
          .containsAll(WatchedMetrics.names("foreknown_feed_"));
      alerts.updateAndGet(given -> given + cap("c", "Cancel", REFERENCES));
      watch.awaitLine("/alerts: 1 published, 1 there already");
      server.stop(0);
      watch.awaitLine("asked again in");
      assertThat(watch.signal("TERM").exitCode()).isEqualTo(143);
      assertThat(watch.out().lines().filter(line -> line.startsWith("fetched"))).hasSize(2);
      assertThat(watch.all()).doesNotContain("secret").contains("3 received: 2 published");
    }
    try (Published warnings = new Published(data, Topic.WARNINGS, "polled")) {
      assertThat(warnings.keys())
          .hasSize(2)
          .containsOnly("cap:met@example.org,a,2024-05-01T08:00:00Z");
    }
  }

  @Test
  void aWatchedFeedIsNotFollowedToAnotherServerAndOneBadAlertCostsOneAlert() throws IOException {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    List<String> asked = Collections.synchronizedList(new ArrayList<>());
    other.createContext("/", exchange -> asked.add(exchange.getRequestURI().toString()));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String elsewhere = "http://127.0.0.1:%d/inside".formatted(other.getAddress().getPort());
    answer(server, "/feed", 200, feed(elsewhere, "moved", "file:///etc/passwd"), "");
    answer(server, "/moved", 302, "", elsewhere);
    other.start();
    server.start();
    String address = "http://127.0.0.1:%d/feed".formatted(server.getAddress().getPort());
    try (Program watch =
        Program.start(
            data,
            "publish",
            "--prefix",
            "bounded",
            "--format",
            "cap",
            "--watch",
            address,
            "--interval",
            "PT0.2S")) {
      watch
          .awaitLine("/feed: 3 published, 1 of them mended, 2 rejected")
          .awaitLine("asked again with the feed");
      assertThat(watch.signal("TERM").exitCode()).isEqualTo(143);
      assertThat(watch.all())
          .contains("link: '" + elsewhere + "' is no address on the feed's own server")
          .contains("link: 'file:///etc/passwd' is no address on the feed's own server")
          .contains("info[0].category[0]: is 'Met Hydro'")
          .contains("/moved: is redirected to '" + elsewhere + "', which is not on its own server");
    } finally {
      server.stop(0);
      other.stop(0);
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void storiesAreReadAsTheyComeAndAgainWhenTheyChange() throws IOException, InterruptedException {
    Path incoming = Files.createDirectory(work.resolve("stories"));
    String ferry = "A ferry capsized off Moscow on Friday, killing %d people, the coastguard said.";
    put(incoming, "one.txt", List.of(ferry.formatted(17)));
    put(incoming, "bad.json", List.of("{"));
    Path sources =
        Files.writeString(
            work.resolve("sources.yaml"),
            """
            sources:
              - {name: wire, stories: text, directory: stories, outlet: The Example}
              - {name: claims, format: ndjson, directory: claims}
            """);
    Files.createDirectory(work.resolve("claims"));
    String[] command = {"publish", "--prefix", "read", "--sources", sources.toString(), "--watch"};
    try (Program watch = Program.start(data, command)) {
      watch.awaitLine("one.txt: 1 published, 1 proposal");
      put(incoming, "one.txt", List.of(ferry.formatted(19)));
      watch.awaitLine("changed  one.txt: 1 published, 1 proposal");
      put(work.resolve("claims"), "one.ndjson", List.of(incident("one")));
      watch.awaitLine("claims: new      one.ndjson: 1 published");
      assertThat(watch.signal("TERM").exitCode()).isEqualTo(143);
      assertThat(watch.all())
          .contains("wire: stories: 3 published")
          .contains("1 received: 1 published");
    }
    try (Program watch = Program.start(data, command)) {
      watch.awaitLine("wire: Watching");
      put(incoming, "two.txt", List.of(ferry.formatted(5)));
      watch.awaitLine("two.txt: 1 published, 1 proposal");
      assertThat(watch.signal("TERM").exitCode()).isEqualTo(143);
      assertThat(watch.all()).doesNotContain("one.txt");
    }
    try (Published stories = new Published(data, Topic.STORIES, "read");
        Published proposals = new Published(data, Topic.PROPOSALS, "read")) {
      assertThat(stories.keys())
          .containsExactlyInAnyOrder("one.txt", "bad.json", "one.txt", "two.txt");
      assertThat(proposals.keys()).hasSize(3);
    }
  }

  @Test
  void theStoriesOfAFeedAreReadOnTheirPages() throws IOException, InterruptedException {
    String text = "A ferry capsized off Moscow on Friday, killing 17 people, the coastguard said.";
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String here = "http://127.0.0.1:%d".formatted(server.getAddress().getPort());
    String entry = "<item><link>%s</link><guid>%s</guid><description>%s</description></item>";
    answer(
        server,
        "/news",
        200,
        "<rss version='2.0'><channel>%s%s</channel></rss>"
            .formatted(
                entry.formatted(here + "/story?id=1", "one", "In short."),
                entry.formatted("http://elsewhere.example/2", "two", text)),
        "");
    answer(
        server,
        "/story",
        200,
        "<html><body><article><p>" + text + "</p></article></body></html>",
        "");
    server.start();
    String[] command = {
      "propose", "--publish", "--prefix", "paged", "--format", "rss", "--watch", here + "/news"
    };
    try (Program watch = Program.start(data, command)) {
      watch.awaitLine("/story: 1 published, 1 proposal");
      assertThat(watch.signal("TERM").exitCode()).isEqualTo(143);
      assertThat(watch.all()).contains("stories: 2 published; 2 proposals");
    } finally {
      server.stop(0);
    }
    try (Published stories = new Published(data, Topic.STORIES, "paged")) {
      assertThat(stories.keys()).containsExactlyInAnyOrder("two", here + "/story?id=1");
    }
  }

  private static void answer(
      HttpServer server, String path, int status, String body, String location) {
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(UTF_8);
          exchange.getResponseHeaders().add("Location", location);
          try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
  }

  private static String feed(String... links) {
    return "<feed xmlns='http://www.w3.org/2005/Atom'>"
        + Stream.of(links)
            .map(link -> "<entry><link href='%s'/></entry>".formatted(link))
            .collect(Collectors.joining())
        + Stream.of(AREA, AREA.replace(">Met<", ">Met Hydro<"), AREA)
            .map(area -> "<entry>%s</entry>".formatted(cap("e" + area.length(), "Alert", area)))
            .distinct()
            .collect(Collectors.joining())
        + "<entry>%s</entry></feed>".formatted(cap("last", "Alert", AREA));
  }

  @Test
  void theIntakeTellsHowItIs() throws IOException, InterruptedException {
    try (Program intake =
        Program.start(data, "intake", "--prefix", "posted", "--port", "0", "--metrics-port", "0")
            .awaitLine("Ctrl-C stops it.")) {
      URI metrics = WatchedMetrics.address(intake);
      HttpRequest.Builder claims = HttpRequest.newBuilder(address(intake).resolve("claims"));
      HttpRequest.Builder ready = HttpRequest.newBuilder(metrics.resolve("/health/ready"));

      assertThat(status(claims.POST(BodyPublishers.ofString(incident("posted"))))).isEqualTo(202);

      assertThat(WatchedMetrics.exposed(metrics))
          .containsAll(WatchedMetrics.names("foreknown_feed_items", "foreknown_intake_"));
      assertThat(status(ready)).isEqualTo(200);
    }
  }

  private static URI address(Program intake) {
    return URI.create(
        intake
            .out()
            .lines()
            .filter(line -> line.startsWith("Intake"))
            .map(line -> line.replaceFirst("\\S+\\s+", ""))
            .findFirst()
            .orElseThrow());
  }

  private static int status(HttpRequest.Builder request) throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  @Test
  void whatIsPostedIsInTheTopicsAndPostedAgainMakesTheSameClaims() throws IOException {
    Path token = Files.writeString(work.resolve("token"), TOKEN);
    try (Program intake =
        Program.start(
                data,
                "intake",
                "--prefix",
                "doors",
                "--state",
                work.toString(),
                "--port",
                "0",
                "--token-file",
                token.toString(),
                "--max-bytes",
                "5000")
            .awaitLine("Ctrl-C stops it.")) {
      Door door = new Door(address(intake));
      for (int time = 0; time < 2; time++) {
        assertThat(door.post("/claims", incident("posted"), TOKEN))
            .startsWith("202")
            .contains("\"published\":1");
        assertThat(door.post("/cap", cap("a", "Alert", AREA), TOKEN))
            .startsWith("202")
            .contains("\"published\":1");
        assertThat(door.post("/ninjs", STORY, TOKEN)).startsWith("202").contains("\"published\":1");
      }
      assertThat(door.post("/claims", incident("stranger"), "another")).startsWith("401");
      assertThat(door.post("/cap", " ".repeat(5_001), TOKEN)).startsWith("413");
      assertThat(intake.signal("TERM").exitCode()).isEqualTo(143);
    }
    try (Published incidents = new Published(data, Topic.INCIDENTS, "doors");
        Published warnings = new Published(data, Topic.WARNINGS, "doors");
        Published rejected = new Published(data, Topic.REJECTED, "doors")) {
      assertThat(incidents.keys()).hasSize(4).containsOnly("posted", "story:urn:story#storm");
      assertThat(warnings.keys())
          .hasSize(2)
          .containsOnly("cap:met@example.org,a,2024-05-01T08:00:00Z");
      assertThat(rejected.keys()).isEmpty();
    }
  }

  /** The intake, for one that posts. */
  private record Door(URI address) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Status and body. */
    String post(String path, String body, String token) {
      HttpRequest request =
          HttpRequest.newBuilder(address.resolve(path))
              .header("Authorization", "Bearer " + token)
              .POST(BodyPublishers.ofString(body))
              .build();
      HttpResponse<String> answer = CLIENT.sendAsync(request, BodyHandlers.ofString()).join();
      return answer.statusCode() + " " + answer.body();
    }
  }

  private static final String TOKEN = "a-token-of-a-newsroom-0123456789";

  private static final String STORY =
      """
      {"uri":"urn:story","versioncreated":"2025-05-03T08:00:00Z","foreknown_claims":[{"type":"incident","id":"storm","hazard":"met","outcome":"occurred","began":"2025-05-03","places":[{"id":"delta"}]}]}
      """;

  private static final String AREA =
      "<info><category>Met</category><event>Storm</event><urgency>Immediate</urgency><severity>Severe</severity><certainty>Likely</certainty><area><areaDesc>Delta</areaDesc></area></info>";
  private static final String REFERENCES =
      "<references>met@example.org,a,2024-05-01T08:00:00-00:00</references>";

  private static String cap(String id, String kind, String rest) {
    return """
    <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>%s</identifier>\
    <sender>met@example.org</sender><sent>2024-05-01T08:00:00-00:00</sent>\
    <status>Actual</status><msgType>%s</msgType><scope>Public</scope>%s</alert>\
    """
        .formatted(id, kind, rest);
  }

  private Program watch(Path incoming, String prefix) {
    return Program.start(data, "publish", "--prefix", prefix, "--watch", incoming.toString());
  }

  /** As feeds should: under another name first. */
  private static void put(Path directory, String name, List<String> lines) throws IOException {
    Path unready = directory.resolve(name + ".tmp");
    Files.write(unready, lines);
    Files.move(unready, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<String> many() {
    return IntStream.range(0, MANY).mapToObj(number -> incident("i" + number)).toList();
  }

  private static String incident(String id) {
    return """
    {"type":"incident","id":"%s","publishedAt":"2025-05-03T08:00:00Z","hazard":"security.terrorism","outcome":"occurred","began":"2025-05-03T07:00:00Z","places":[{"id":"some-station"}]}\
    """
        .formatted(id);
  }
}
