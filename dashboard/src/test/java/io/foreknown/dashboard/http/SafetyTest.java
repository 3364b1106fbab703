package io.foreknown.dashboard.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.dashboard.feed.Progress;
import io.foreknown.monitor.http.Access;
import io.foreknown.monitor.http.HttpSettings;
import java.io.IOException;
import java.net.BindException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What strangers try. */
class SafetyTest {
  private Running running;

  @BeforeEach
  void start() throws IOException {
    running = new Running();
  }

  @AfterEach
  void stop() {
    running.close();
  }

  /** A request byte by byte, which no client would send. */
  private String raw(String request) throws IOException {
    return raw(running.at("/"), request);
  }

  private static String raw(URI address, String request) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  private String rawGet(String target, String... headers) throws IOException {
    return raw(
        "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n"
            .formatted(target, String.join("", headers)));
  }

  @Test
  void nothingCanBeChanged() throws IOException, InterruptedException {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE")) {
      assertThat(
              raw(
                  "%s /api/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                      .formatted(method)))
          .as(method)
          .startsWith("HTTP/1.1 405")
          .contains("Allow: GET, HEAD");
    }
    assertThat(running.send("HEAD", "/api/events").body()).isEmpty();
  }

  @Test
  void everyAnswerForbidsScriptsOfOthers() throws IOException, InterruptedException {
    for (String path : List.of("/", "/api/events", "/api/none", "/metrics", "/health/live")) {
      HttpResponse<String> response = running.get(path);
      assertThat(Running.header(response, "Content-Security-Policy"))
          .contains("default-src 'none'", "script-src 'self'")
          .doesNotContain("unsafe");
      assertThat(Running.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }

  @Test
  void nothingLeadsOutOfTheFolder() throws IOException {
    for (String target :
        List.of(
            "/../openapi.yaml",
            "/%2e%2e/openapi.yaml",
            "/..%2fopenapi.yaml",
            "/assets/..%2f..%2fopenapi.yaml",
            "/assets/%2e%2e%2f%2e%2e%2fDashboard.class",
            "/%2fetc%2fpasswd",
            "//etc/passwd",
            "/..\\openapi.yaml",
            "/assets/..%5c..%5copenapi.yaml",
            "/%00index.html")) {
      String response = rawGet(target);
      assertThat(response).as(target).doesNotContain("openapi: 3", "root:");
      assertThat(response).as(target).containsPattern("^HTTP/1.1 (200|400|404)");
    }
  }

  @Test
  void noHeaderCanBeSmuggledIn() throws IOException {
    String injected = "%0d%0aX-Evil:%20yes";
    for (String target :
        List.of(
            "/api/matches/" + injected,
            "/api/matches?text=" + injected,
            "/api/matches?cursor=" + injected,
            "/stream/alerts?" + injected + "=1",
            "/page" + injected)) {
      assertThat(rawGet(target)).as(target).doesNotContain("\r\nX-Evil");
    }
    assertThat(rawGet("/stream/alerts", "Last-Event-ID: x\rX-Evil: yes\r\n"))
        .doesNotContain("\r\nX-Evil")
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void whatStrangersWroteIsNeverMarkup() throws IOException, InterruptedException {
    String script = "<script>alert(1)</script>]]>\u0000\u0008";
    running.newsroom.alert("a<b>", "w1", "2024-03-08", script);

    HttpResponse<String> feed = running.get("/feeds/alerts.atom");
    assertThat(feed.body()).doesNotContain("<script", "javascript:", "\u0000", "\u0008");
    assertThat(feed.body()).contains("&lt;script&gt;", "https://news.example/1");
    assertThat(running.get("/%3Cscript%3Ealert(1)%3C%2Fscript%3E").body())
        .doesNotContain("alert(1)");
    HttpResponse<String> problem = running.get("/api/%3Cscript%3E?x=%3Cscript%3E");
    assertThat(Running.header(problem, "Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void largeQuestionsAreRefused() throws IOException, InterruptedException {
    assertThat(running.get("/api/events?text=" + "x".repeat(201)).statusCode()).isEqualTo(400);
    assertThat(running.get("/api/events?text=" + "x".repeat(5_000)).statusCode()).isEqualTo(414);
    assertThat(rawGet("/" + "x".repeat(20_000))).containsPattern("^HTTP/1.1 4(14|31)");
    assertThat(running.get("/api/events?limit=201").statusCode()).isEqualTo(400);
  }

  @Test
  void anotherNameIsAnAttackThroughABrowserWhateverTheAddressIs() throws IOException {
    String attack = "GET /api/events HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
    assertThat(raw(attack)).startsWith("HTTP/1.1 421").contains("--allowed-host");

    Access access = new Access("s3cret", List.of("desk.example"));
    Progress ready = new Progress(new TreeMap<>(), Running.NOW, null);
    try (Running open = new Running(new HttpSettings("0.0.0.0", 0, access, null), ready)) {
      String known = "Authorization: bearer s3cret\r\nConnection: close";
      assertThat(raw(open.at("/"), attack.replace("Connection: close", known)))
          .startsWith("HTTP/1.1 421");
      assertThat(
              raw(
                  open.at("/"),
                  attack
                      .replace("evil.example", "desk.example:8090")
                      .replace("Connection: close", known)))
          .startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void pagesOfOthersReadNothingAndOurOwnDoes() throws IOException, InterruptedException {
    for (String path : List.of("/api/events", "/stream/alerts", "/feeds/alerts.atom", "/")) {
      assertThat(rawGet(path, "Origin: http://localhost:1\r\n")).startsWith("HTTP/1.1 403");
      assertThat(rawGet(path, "Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors\r\n"))
          .startsWith("HTTP/1.1 403");
    }
    assertThat(rawGet("/api/events", "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: cors\r\n"))
        .startsWith("HTTP/1.1 200");
    assertThat(
            rawGet(
                "/",
                "Sec-Fetch-Site: cross-site\r\n",
                "Sec-Fetch-Mode: navigate\r\n",
                "Sec-Fetch-Dest: document\r\n"))
        .as("a link in a mail")
        .startsWith("HTTP/1.1 200")
        .doesNotContain("Access-Control-");
  }

  @Test
  void pagesOfAnOriginThatIsAllowedReadApiStreamsAndFeeds()
      throws IOException, InterruptedException {
    HttpSettings settings =
        new HttpSettings(
            "127.0.0.1", 0, Access.OPEN.readBy(List.of("https://board.example")), null);
    Progress ready = new Progress(new TreeMap<>(), Running.NOW, null);
    try (Running open = new Running(settings, ready)) {
      for (String path : List.of("/api/events", "/feeds/alerts.atom", "/api/openapi.yaml")) {
        HttpResponse<String> answer = open.get(path, "Origin", "https://board.example");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(Running.header(answer, "Access-Control-Allow-Origin"))
            .isEqualTo("https://board.example");
        assertThat(Running.header(answer, "Vary")).as(path).contains("Origin");
        assertThat(Running.header(answer, "Access-Control-Expose-Headers")).contains("Link");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
      }
      assertThat(open.get("/api/events", "Origin", "https://evil.example").statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void withATokenOnlyWhoKnowsItIsAnswered() throws IOException, InterruptedException {
    HttpSettings settings = new HttpSettings("127.0.0.1", 0, new Access("s3cret", List.of()), null);
    Progress ready = new Progress(new TreeMap<>(), Running.NOW, null);
    try (Running guarded = new Running(settings, ready)) {
      String basic = Base64.getEncoder().encodeToString("anyone:s3cret".getBytes(ISO_8859_1));
      assertThat(guarded.get("/api/events").statusCode()).isEqualTo(401);
      assertThat(guarded.get("/stream/alerts").statusCode()).isEqualTo(401);
      assertThat(guarded.get("/api/events", "Authorization", "Bearer wrong").statusCode())
          .isEqualTo(401);
      assertThat(guarded.get("/api/events", "Authorization", "Bearer s3cret").statusCode())
          .isEqualTo(200);
      assertThat(guarded.get("/api/events", "Authorization", "Basic " + basic).statusCode())
          .isEqualTo(200);
      assertThat(guarded.get("/health/live").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aServerThatHasNotReadEverythingIsAliveButNotReady()
      throws IOException, InterruptedException {
    try (Running reading = new Running(Running.PLAIN, Progress.NONE)) {
      assertThat(reading.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(reading.get("/health/ready").statusCode()).isEqualTo(503);
      assertThat(reading.get("/health").statusCode()).isEqualTo(503);
      assertThat(reading.get("/stream/alerts").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void aBusyPortIsSaid() {
    HttpSettings busy = new HttpSettings("127.0.0.1", running.at("/").getPort(), Access.OPEN, null);

    assertThatThrownBy(() -> new Running(busy, Progress.NONE).close())
        .isInstanceOf(BindException.class);
  }
}
