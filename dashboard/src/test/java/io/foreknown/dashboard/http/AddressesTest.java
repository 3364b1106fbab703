package io.foreknown.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies at an address, and what does not. */
class AddressesTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  private Running running;

  @BeforeEach
  void start() throws IOException {
    running = new Running();
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private static List<String> pathsOfTheRouter() throws IOException {
    String router = Files.readString(Path.of("src/main/web/route.ts"));
    return Pattern.compile("case \"(/[a-z]*)\":")
        .matcher(router)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void everyViewOfThePageIsServed() throws IOException, InterruptedException {
    assertThat(pathsOfTheRouter()).contains("/", "/event");
    for (String path : pathsOfTheRouter()) {
      HttpResponse<String> page = running.get(path + "?as-of=2024-03-01", "Accept", BROWSER);

      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(Running.header(page, "Content-Type")).startsWith("text/html");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/event/incident/i1", "/evnts", "/events/", "/wp-login.php", "/assets/x.js"})
  void allElseIsNotFound(String path) throws IOException, InterruptedException {
    HttpResponse<String> page = running.get(path, "Accept", BROWSER);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(Running.header(page, "Content-Type")).startsWith("text/html");

    HttpResponse<String> problem = running.get(path, "Accept", "application/json");
    assertThat(problem.statusCode()).isEqualTo(404);
    assertThat(Running.header(problem, "Content-Type")).isEqualTo(ApiResponse.PROBLEM);
  }

  @Test
  void aBrowserToldOfTheApiGetsItsProblemToo() throws IOException, InterruptedException {
    HttpResponse<String> problem = running.get("/api/nothing", "Accept", BROWSER);

    assertThat(problem.statusCode()).isEqualTo(404);
    assertThat(Running.header(problem, "Content-Type")).isEqualTo(ApiResponse.PROBLEM);
  }
}
