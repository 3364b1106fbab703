package io.foreknown.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample board asks only for what the API has. */
class GrafanaBoardTest {
  private static final Path BOARD = Path.of("../docs/samples/grafana-board.json");
  private static final String DASHBOARD = "${dashboard}";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Running running;
  private JsonNode board;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    running = Running.withCrocus();
    board = JSON.readTree(Files.readString(BOARD));
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private JsonNode answer(String url) throws IOException, InterruptedException {
    assertThat(url).startsWith(DASHBOARD);
    HttpResponse<String> answer = running.get(url.substring(DASHBOARD.length()));
    assertThat(answer.statusCode()).as(url).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  @Test
  void everyColumnIsThere() throws IOException, InterruptedException {
    List<JsonNode> targets = new ArrayList<>();
    board.path("panels").forEach(panel -> panel.path("targets").forEach(targets::add));
    assertThat(targets).hasSize(7);
    for (JsonNode target : targets) {
      String root = target.path("root_selector").asText();
      JsonNode answer = answer(target.path("url").asText());
      JsonNode row = root.isEmpty() ? answer : answer.path(root).path(0);
      for (JsonNode column : target.path("columns")) {
        String selector = column.path("selector").asText();
        assertThat(row.at("/" + selector.replace('.', '/')).isMissingNode())
            .as("%s of %s", selector, target.path("url").asText())
            .isFalse();
      }
    }
  }

  @Test
  void theMapHasFeatures() throws IOException, InterruptedException {
    int maps = 0;
    for (JsonNode panel : board.path("panels")) {
      for (JsonNode layer : panel.path("options").path("layers")) {
        maps++;
        assertThat(answer(layer.at("/config/src").asText()).path("features")).isNotEmpty();
      }
    }
    assertThat(maps).isEqualTo(1);
  }
}
