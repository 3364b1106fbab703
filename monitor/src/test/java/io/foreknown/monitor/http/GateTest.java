package io.foreknown.monitor.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is let in, with what browsers and others tell, byte by byte. */
class GateTest {
  private static HttpSettings at(String host, String... allowed) {
    return new HttpSettings(host, 0, new Access(List.of(), List.of(allowed)), null);
  }

  @Test
  void onThisMachineItsOwnNamesAreAnsweredAndWhatIsAllowed() throws IOException {
    try (Asked server = new Asked(at("127.0.0.1", "desk.example", "other.example:1234"))) {
      for (String own : List.of("localhost", "127.0.0.1", "[::1]", "LocalHost", "desk.example")) {
        assertThat(server.get(own + ":" + server.port())).as(own).isEqualTo(200);
      }
      assertThat(server.get("localhost")).as("a forwarded port").isEqualTo(200);
      assertThat(server.get("other.example:1234")).isEqualTo(200);
      for (String strange :
          List.of("evil.example", "desk.example.evil.example", "other.example", "192.0.2.1")) {
        assertThat(server.get(strange + ":" + server.port())).as(strange).isEqualTo(421);
      }
    }
  }

  @Test
  void onEveryAddressTheOneThatWasReachedIsAnsweredAndWhatIsAllowed() throws IOException {
    try (Asked server = new Asked(at("0.0.0.0", "streams-app-1"))) {
      assertThat(server.get("127.0.0.1:9464")).as("from this machine").isEqualTo(200);
      assertThat(server.get("streams-app-1:9464")).isEqualTo(200);
      assertThat(server.get("evil.example:9464")).isEqualTo(421);
      assertThat(server.get("192.0.2.1:9464")).isEqualTo(421);
    }
  }

  @Test
  void aRefusalSaysWhatToDoAndWhetherAProgramWorksIsNoExceptionForNames() throws IOException {
    try (Asked server = new Asked(HttpSettings.ON_THIS_MACHINE)) {
      assertThat(server.answer("GET", "/health/live", "evil.example"))
          .startsWith("HTTP/1.1 421")
          .contains("application/problem+json", "\"status\":421", "--allowed-host")
          .doesNotContain("evil");
    }
  }

  @Test
  void pagesOfOtherOriginsAreRefusedAndLinksFollowed() throws IOException {
    try (Asked server = new Asked(HttpSettings.ON_THIS_MACHINE)) {
      String own = "localhost:" + server.port();
      assertThat(server.get(own, "Origin: http://" + own)).isEqualTo(200);
      assertThat(server.get(own, "Sec-Fetch-Site: same-origin")).isEqualTo(200);
      assertThat(server.get(own, "Sec-Fetch-Site: none")).isEqualTo(200);
      String[] link = {
        "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"
      };
      assertThat(server.get(own, link)).isEqualTo(200);
      for (String foreign :
          List.of(
              "Origin: http://evil.example",
              "Origin: http://localhost:1",
              "Origin: null",
              "Sec-Fetch-Site: cross-site",
              "Sec-Fetch-Site: same-site",
              "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe")) {
        assertThat(server.get(own, foreign)).as(foreign).isEqualTo(403);
      }
      assertThat(server.answer("POST", "/metrics", own, link)).startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void pagesOfAnOriginThatIsAllowedReadAndChangeNothing() throws IOException {
    Access access = Access.OPEN.readBy(List.of("https://Board.example:443"));
    try (Asked server = new Asked(new HttpSettings("127.0.0.1", 0, access, null))) {
      String own = "localhost:" + server.port();
      String[] board = {"Origin: https://board.example", "Sec-Fetch-Site: cross-site"};
      assertThat(server.answer("GET", "/metrics", own, board))
          .startsWith("HTTP/1.1 200")
          .contains("Access-Control-Allow-Origin: https://board.example", "Vary: Origin")
          .doesNotContain("Allow-Credentials: true");
      assertThat(
              server.answer(
                  "OPTIONS",
                  "/metrics",
                  own,
                  "Origin: https://board.example",
                  "Access-Control-Request-Method: GET",
                  "Access-Control-Request-Headers: authorization"))
          .startsWith("HTTP/1.1 200")
          .containsPattern("Access-Control-Allow-Headers: .*Authorization");
      assertThat(server.answer("POST", "/metrics", own, board)).startsWith("HTTP/1.1 403");
      for (String other :
          List.of("https://board.example.evil.example", "http://board.example", "null")) {
        assertThat(server.answer("GET", "/metrics", own, "Origin: " + other))
            .as(other)
            .startsWith("HTTP/1.1 403")
            .doesNotContain("Access-Control-Allow-Origin");
      }
      assertThat(server.get(own)).as("without a browser").isEqualTo(200);
      assertThat(server.get(own, "Origin: http://" + own)).as("its own page").isEqualTo(200);
      assertThat(server.answer("GET", "/metrics", "evil.example", board))
          .startsWith("HTTP/1.1 421");
    }
  }

  @Test
  void whoIsRefusedBeforeHisBodyCameIsReportedThatTheConnectionEnds() throws IOException {
    try (Asked server = new Asked(HttpSettings.ON_THIS_MACHINE)) {
      assertThat(
              server.answer(
                  "POST /metrics HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 9\r\n\r\n"))
          .startsWith("HTTP/1.1 421")
          .contains("Connection: close");
    }
  }

  @Test
  void whatIsNoOriginCannotBeAllowed() {
    for (String given :
        List.of("board.example", "https://board.example/", "*", "null", "file://")) {
      assertThatThrownBy(() -> Access.OPEN.readBy(List.of(given)))
          .as(given)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is not an origin");
    }
  }

  @Test
  void onlyWhatIsMadeForItIsShownInAFrameAndOnlyWhereSomebodyMay() throws IOException {
    HttpSettings open = HttpSettings.ON_THIS_MACHINE.embeddedBy(List.of("https://news.example"));
    try (Asked closed = new Asked(HttpSettings.ON_THIS_MACHINE);
        Asked server = new Asked(open)) {
      assertThat(framed(server, "/embed/event", "iframe"))
          .as("passes, to a server that has no such page")
          .startsWith("HTTP/1.1 404");
      assertThat(framed(server, "/embed/event", "script")).startsWith("HTTP/1.1 403");
      assertThat(framed(server, "/embed/../api/events", "iframe")).startsWith("HTTP/1.1 403");
      assertThat(framed(server, "/event", "iframe")).startsWith("HTTP/1.1 403");
      assertThat(framed(closed, "/embed/event", "iframe")).startsWith("HTTP/1.1 403");
    }
  }

  private static String framed(Asked server, String path, String destination) throws IOException {
    return server.answer(
        "GET",
        path,
        "localhost",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Mode: navigate",
        "Sec-Fetch-Dest: " + destination);
  }

  @Test
  void noAnswerMayBeShownOrRunByAnotherPage() throws IOException {
    try (Asked server = new Asked(HttpSettings.ON_THIS_MACHINE)) {
      for (String host : List.of("localhost", "evil.example")) {
        assertThat(server.answer("GET", "/metrics", host))
            .contains(
                "Cross-Origin-Resource-Policy: same-origin",
                "Content-Security-Policy: default-src 'none'",
                "X-Content-Type-Options: nosniff");
      }
    }
  }

  @Test
  void theTokenIsReportedAsBearerOrPasswordInAnyCase() throws IOException {
    Access known = new Access("s3cret", List.of());
    try (Asked server = new Asked(new HttpSettings("127.0.0.1", 0, known, null))) {
      String basic = Base64.getEncoder().encodeToString("anyone:s3cret".getBytes(UTF_8));
      for (String given :
          List.of(
              "Bearer s3cret",
              "bearer s3cret",
              "BEARER  s3cret",
              "Basic " + basic,
              "basic " + basic,
              "BASIC " + basic)) {
        assertThat(server.get("localhost", "Authorization: " + given)).as(given).isEqualTo(200);
      }
      for (String given :
          List.of("Bearer wrong", "Bearer", "s3cret", "Digest s3cret", "Basic s3cret", "Basic ?")) {
        assertThat(server.get("localhost", "Authorization: " + given)).as(given).isEqualTo(401);
      }
      assertThat(server.answer("GET", "/metrics", "localhost"))
          .startsWith("HTTP/1.1 401")
          .contains("WWW-Authenticate: Basic", "WWW-Authenticate: Bearer");
      assertThat(server.answer("GET", "/health/ready", "localhost")).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void whatIsNoNameCannotBeAllowed() {
    for (String given : List.of("https://desk.example", "desk.example/page", "", "*", "a b")) {
      assertThatThrownBy(() -> at("127.0.0.1", given))
          .as(given)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(at("127.0.0.1", "Desk.example:80", "::1", "[fe80::1]:90").access().allowedHosts())
        .containsExactly("desk.example:80", "[::1]", "[fe80::1]:90");
  }

  @Test
  void withoutATokenAnAddressThatOthersReachIsOpenToAll() {
    assertThat(List.of("127.0.0.1", "localhost", "::1", "127.0.0.2"))
        .noneMatch(host -> at(host).isOpenToAll());
    assertThat(List.of("0.0.0.0", "::", "192.0.2.1", "x".repeat(300)))
        .allMatch(host -> at(host).isOpenToAll());
    Access known = new Access("s3cret", List.of());
    assertThat(new HttpSettings("0.0.0.0", 0, known, null).isOpenToAll()).isFalse();
  }

  @Test
  void anAddressThatCannotBeUsedIsSaid() {
    assertThatThrownBy(() -> new Asked(at("x".repeat(300))))
        .hasMessageContaining("no address is known by this name");
    assertThatThrownBy(() -> new Asked(new HttpSettings("127.0.0.1", 70_000, Access.OPEN, null)))
        .hasMessageContaining("port out of range");
  }
}
