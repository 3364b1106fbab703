package io.foreknown.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.dashboard.feed.Progress;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which pages may show views of this one in a frame. */
class EmbeddingTest {
  private static final String NEWS = "https://news.example";

  @Test
  void nobodyMayUnlessItIsSaid() throws IOException, InterruptedException {
    try (Running running = new Running()) {
      for (String path : List.of("/", "/event?id=i1", "/embed/event?id=i1", "/embed/question")) {
        assertThat(policy(running.get(path))).as(path).contains("frame-ancestors 'none'");
      }
    }
  }

  @Test
  void allowedOriginsMayShowWhatIsMadeForThemAndNothingElse()
      throws IOException, InterruptedException {
    Progress ready = new Progress(new TreeMap<>(), Running.NOW, null);
    List<String> origins = List.of(NEWS, "http://localhost:8000");
    try (Running running = new Running(Running.PLAIN.embeddedBy(origins), ready)) {
      HttpResponse<String> embedded = running.get("/embed/event?id=i1");
      assertThat(embedded.statusCode()).isEqualTo(200);
      assertThat(policy(embedded))
          .contains("frame-ancestors " + NEWS + " http://localhost:8000", "script-src 'self'");
      for (String path : List.of("/", "/event?id=i1", "/api/events", "/desk", "/embed")) {
        assertThat(policy(running.get(path))).as(path).contains("frame-ancestors 'none'");
      }
      assertThat(running.get("/embed/desk").statusCode()).isEqualTo(404);
    }
  }

  private static @Nullable String policy(HttpResponse<String> answer) {
    return Running.header(answer, "Content-Security-Policy");
  }
}
