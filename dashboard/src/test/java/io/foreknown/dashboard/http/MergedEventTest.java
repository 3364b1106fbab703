package io.foreknown.dashboard.http;

import static io.foreknown.domain.given.Given.aDecision;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Count;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two incidents that the desk says are one. */
class MergedEventTest {
  private Running running;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    running = new Running();
    running.newsroom.published(
        aWarning("w1").claim(),
        report("a", 30, "2024-03-22T14:00:00Z"),
        report("b", 10, "2024-03-22T16:00:00Z"),
        aDecision("d1").at("2024-04-05").same("a", "b"));
    running.newsroom.judged("2024-05-01");
  }

  private static Claim report(String id, int killed, String published) {
    return aReport(id).killed(Count.exactly(killed)).published(published).claim();
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return new ObjectMapper().readTree(running.get(path).body());
  }

  private List<String> ids(String path) throws IOException, InterruptedException {
    return get(path).path("items").findValuesAsText("id").stream().sorted().toList();
  }

  @Test
  void eitherAddressLeadsToTheOneEventWithTheClaimsOfBoth()
      throws IOException, InterruptedException {
    for (String id : List.of("a", "b")) {
      JsonNode detail = get("/api/events/incident/" + id);

      assertThat(detail.at("/event/id").asText()).isEqualTo("a");
      assertThat(detail.at("/event/merged")).extracting(JsonNode::asText).containsExactly("b");
      assertThat(detail.path("claims")).hasSize(2);
      assertThat(detail.path("decisions")).hasSize(1);
      assertThat(detail.path("matches")).hasSize(1);
      assertThat(detail.path("questions")).hasSize(1);
      assertThat(detail.at("/dossier/merged/0").asText()).isEqualTo("b");
    }
  }

  @Test
  void listsHaveOneEventAndFindByEitherId() throws IOException, InterruptedException {
    assertThat(get("/api/events?type=incident").path("items")).hasSize(1);
    assertThat(get("/api/dossiers").path("items")).hasSize(1);
    for (String id : List.of("a", "b")) {
      assertThat(ids("/api/claims?event=" + id)).contains("a", "b");
    }
  }

  @Test
  void beforeTheDecisionTheyAreTwo() throws IOException, InterruptedException {
    JsonNode then = get("/api/events/incident/b?as-of=2024-04-04");

    assertThat(then.at("/event/id").asText()).isEqualTo("b");
    assertThat(then.at("/event/merged")).isEmpty();
    assertThat(get("/api/events?type=incident&as-of=2024-04-04").path("items")).hasSize(2);
  }

  @Test
  void whatIsTakenBackPartsThem() throws IOException, InterruptedException {
    running.newsroom.published(aDecision("d2").at("2024-04-06").different("a", "b"));

    assertThat(get("/api/events/incident/b").at("/event/id").asText()).isEqualTo("b");
    assertThat(get("/api/events/incident/a").at("/event/merged")).isEmpty();
    assertThat(get("/api/events?type=incident").path("items")).hasSize(2);
  }

  @Test
  void whatMayBeOneIsSuggestedUntilTheDeskDecides() throws IOException, InterruptedException {
    JsonNode then = get("/api/events/incident/b?as-of=2024-04-04");

    assertThat(then.path("links")).hasSize(1);
    assertThat(then.at("/links/0/older").asText()).isEqualTo("a");
    assertThat(then.path("related").findValuesAsText("id")).contains("a");
    assertThat(ids("/api/links?event=a&as-of=2024-04-04")).hasSize(1);
    assertThat(ids("/api/links?event=a")).isEmpty();
  }
}
