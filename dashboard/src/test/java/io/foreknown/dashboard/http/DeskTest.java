package io.foreknown.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.dashboard.desk.DeskAccess;
import io.foreknown.dashboard.desk.NameSearch;
import io.foreknown.dashboard.desk.OneTimeCodes;
import io.foreknown.dashboard.given.RecordedDoor;
import io.foreknown.monitor.http.Token;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may decide on the page, and what is said to all others. */
class DeskTest {
  private static final List<String> JSON = List.of("Content-Type", "application/json");
  private static final Token ANNA = new Token("anna", "s3cret-of-anna");
  private static final Token BERT = new Token("bert", "s3cret-of-bert");

  private final RecordedDoor door = new RecordedDoor();
  private final List<String> published = door.published;

  @SuppressWarnings("NullAway.Init") // Started before each test.
  private Running running;

  @BeforeEach
  void start() throws IOException {
    running =
        new Running(
            new DeskAccess(
                List.of(ANNA, BERT), OneTimeCodes.of("c0de", "bert"), door, NameSearch.NONE));
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private HttpResponse<String> decide(String body, String... headers)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(JSON);
    all.addAll(List.of(headers));
    return running.send("POST", "/api/decisions", body, all);
  }

  private HttpResponse<String> signIn(String token) throws IOException, InterruptedException {
    return running.send("POST", "/api/desk", "{\"token\":\"%s\"}".formatted(token), JSON);
  }

  private static String cookie(HttpResponse<?> response) {
    return String.valueOf(Running.header(response, "Set-Cookie"));
  }

  @Test
  void aTokenDecidesUnderItsName() throws IOException, InterruptedException {
    HttpResponse<String> answer = decide("{}", "Authorization", "Bearer s3cret-of-anna");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"ids\":[\"d1\"]}");
    assertThat(published).containsExactly("anna: {}");
  }

  @Test
  void whoHasNoTokenDecidesNothing() throws IOException, InterruptedException {
    assertThat(decide("{}").statusCode()).isEqualTo(401);
    assertThat(decide("{}", "Authorization", "Bearer wrong").statusCode()).isEqualTo(401);
    assertThat(decide("{}", "Cookie", "foreknown-desk-80=x").statusCode()).isEqualTo(401);
    assertThat(published).isEmpty();
  }

  @Test
  void aBrowserGetsACookieThatNoScriptReadsAndNoOtherSiteSends()
      throws IOException, InterruptedException {
    HttpResponse<String> answer = signIn("s3cret-of-anna");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"open\":true,\"name\":\"anna\"}");
    assertThat(cookie(answer))
        .startsWith("foreknown-desk-%d=".formatted(running.at("/").getPort()))
        .endsWith("; Path=/api; HttpOnly; SameSite=Strict")
        .doesNotContain("s3cret");
    String kept = cookie(answer).split(";", 2)[0];
    assertThat(decide("{}", "Cookie", kept).statusCode()).isEqualTo(200);
    assertThat(running.get("/api/desk", "Cookie", kept).body())
        .isEqualTo("{\"open\":true,\"name\":\"anna\"}");
    assertThat(running.get("/api/desk").body()).isEqualTo("{\"open\":true,\"name\":null}");
    assertThat(published).containsExactly("anna: {}");
  }

  @Test
  void behindAProxyThatSpeaksTlsTheCookieStaysThere() throws IOException, InterruptedException {
    List<String> headers = new ArrayList<>(JSON);
    headers.addAll(List.of("X-Forwarded-Proto", "https"));

    assertThat(cookie(running.send("POST", "/api/desk", "{\"token\":\"s3cret-of-anna\"}", headers)))
        .contains("; Secure");
  }

  @Test
  void aCodeIsGoodOnce() throws IOException, InterruptedException {
    assertThat(signIn("c0de").body()).isEqualTo("{\"open\":true,\"name\":\"bert\"}");
    assertThat(signIn("c0de").statusCode()).isEqualTo(403);
    assertThat(signIn("").statusCode()).isEqualTo(400);
  }

  @Test
  void signingOutTakesTheCookieAway() throws IOException, InterruptedException {
    HttpResponse<String> answer = running.send("DELETE", "/api/desk");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(cookie(answer)).contains("Max-Age=0");
  }

  @Test
  void aPageOfAnotherOriginDecidesNothing() throws IOException, InterruptedException {
    String[] known = {"Authorization", "Bearer s3cret-of-anna"};

    assertThat(decide("{}", known[0], known[1], "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(decide("{}", known[0], known[1], "Sec-Fetch-Site", "same-site").statusCode())
        .isEqualTo(403);
    assertThat(
            running
                .send(
                    "POST",
                    "/api/decisions",
                    "{}",
                    List.of(known[0], known[1], "Content-Type", "text/plain"))
                .statusCode())
        .isEqualTo(415);
    assertThat(published).isEmpty();
  }

  @Test
  void whatIsWrongIsSaid() throws IOException, InterruptedException {
    String[] known = {"Authorization", "Bearer s3cret-of-anna"};

    assertThat(decide("nonsense", known).statusCode()).isEqualTo(400);
    assertThat(decide("nonsense", known).body()).contains("verdict is missing");
    assertThat(decide("silence", known).statusCode()).isEqualTo(503);
    assertThat(decide(" ".repeat(70_000), known).statusCode()).isEqualTo(413);
    assertThat(running.send("POST", "/api/desk", "{", JSON).statusCode()).isEqualTo(400);
  }

  @Test
  void nothingElseIsChanged() throws IOException, InterruptedException {
    assertThat(running.send("POST", "/api/claims", "{}", JSON).statusCode()).isEqualTo(405);
    assertThat(running.send("PUT", "/api/decisions", "{}", JSON).statusCode()).isEqualTo(405);
    assertThat(running.get("/api/decisions").statusCode()).isEqualTo(200);
  }

  @Test
  void aPageWithoutADeskIsReadOnly() throws IOException, InterruptedException {
    try (Running closed = new Running()) {
      assertThat(closed.get("/api/desk").body()).isEqualTo("{\"open\":false,\"name\":null}");
      assertThat(closed.send("POST", "/api/decisions", "{}", JSON).statusCode()).isEqualTo(403);
      assertThat(closed.send("POST", "/api/desk", "{\"token\":\"\"}", JSON).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void aDeskTokenHasAName() {
    assertThatThrownBy(
            () ->
                new DeskAccess(
                    List.of(new Token(null, "x")), OneTimeCodes.none(), door, NameSearch.NONE))
        .hasMessageContaining("'anna: TOKEN'");
  }
}
