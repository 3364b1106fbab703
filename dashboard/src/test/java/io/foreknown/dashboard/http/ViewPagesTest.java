package io.foreknown.dashboard.http;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.moment;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.dashboard.given.CrocusLike;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Retraction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an editor asks for. */
class ViewPagesTest {
  private Running running;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    running = Running.withCrocus();
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    return new ObjectMapper().readTree(running.get(path).body());
  }

  private List<String> ids(String path) throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    for (JsonNode item : json(path).path("items")) {
      ids.add(item.path(item.has("id") ? "id" : "event").asText());
    }
    return ids;
  }

  @Test
  void eventsAreFoundByHazardPlacePartyTimeStateAndText() throws IOException, InterruptedException {
    assertThat(ids("/api/events")).containsExactly("w2", "i1", "w1");
    assertThat(ids("/api/events?hazard=security")).hasSize(3);
    assertThat(ids("/api/events?hazard=secur")).isEmpty();
    assertThat(ids("/api/events?place=the-hall")).containsExactly("w2", "i1");
    assertThat(ids("/api/events?place=RU")).hasSize(3);
    assertThat(ids("/api/events?party=us-government")).containsExactly("w2", "w1");
    assertThat(ids("/api/events?from=2024-03-20")).containsExactly("i1");
    assertThat(ids("/api/events?to=2024-03-06")).containsExactly("w2");
    assertThat(ids("/api/events?state=hit_outside_window")).containsExactly("w1");
    assertThat(ids("/api/events?text=GAZETTE")).containsExactly("i1");
    assertThat(ids("/api/events?type=incident")).containsExactly("i1");
  }

  @Test
  void matchesAndOutcomesAreFoundByWhatTheirEventsSay() throws IOException, InterruptedException {
    assertThat(ids("/api/matches?party=embassy")).hasSize(1);
    assertThat(ids("/api/matches?place=the-hall")).hasSize(2);
    assertThat(ids("/api/matches?text=gazette")).hasSize(2);
    assertThat(ids("/api/matches?from=2024-03-23")).isEmpty();
    assertThat(ids("/api/outcomes?place=the-hall")).containsExactly("w2");
    assertThat(ids("/api/alerts?place=the-hall")).containsExactly("a1");
    assertThat(ids("/api/contradictions?party=embassy")).hasSize(1);
    assertThat(ids("/api/contradictions?state=open")).isEmpty();
    assertThat(ids("/api/questions?party=embassy")).hasSize(1);
    assertThat(ids("/api/questions?state=resolved")).hasSize(1);
    assertThat(ids("/api/questions?state=open")).isEmpty();
  }

  @Test
  void pagesAreComplete() throws IOException, InterruptedException {
    JsonNode first = json("/api/events?limit=2");
    JsonNode second = json("/api/events?limit=2&cursor=" + first.path("next").asText());

    assertThat(first.path("items")).hasSize(2);
    assertThat(second.path("items")).hasSize(1);
    assertThat(second.path("next").isNull()).isTrue();
  }

  @Test
  void anEventComesWithAllThatBelongsToIt() throws IOException, InterruptedException {
    JsonNode event = json("/api/events/incident/i1");

    assertThat(event.path("dossier").path("verdict").asText()).isEqualTo("WARNED");
    assertThat(event.path("event").path("judgement").asText()).isEqualTo("WARNED");
    assertThat(event.path("matches")).hasSize(2);
    assertThat(event.path("related")).hasSize(2);
    assertThat(event.path("claims")).hasSize(1);
    assertThat(event.path("contradictions")).hasSize(1);
    assertThat(event.path("questions")).hasSize(1);
    assertThat(event.path("alerts")).hasSize(1);
  }

  @Test
  void asOfADayBeforeTheAttackThereIsNoAttack() throws IOException, InterruptedException {
    assertThat(running.get("/api/events/incident/i1?as-of=2024-03-08").statusCode()).isEqualTo(404);
    assertThat(json("/api/events/warning/w1?as-of=2024-03-08").path("matches")).isEmpty();
    assertThat(ids("/api/events?as-of=2024-03-08")).containsExactly("w1");
  }

  @Test
  void aMatchComesWithTheClaimsItRestsOnAndItsVersions() throws IOException, InterruptedException {
    String id = ids("/api/matches?party=embassy").get(0);
    JsonNode match = json("/api/matches/" + id);

    assertThat(match.path("evidence")).extracting(e -> e.path("id").asText()).contains("w1", "i1");
    assertThat(match.path("history")).hasSize(1);
  }

  @Test
  void whatIsUnchangedIsNotSentAgain() throws IOException, InterruptedException {
    String tag = String.valueOf(Running.header(running.get("/api/events"), "ETag"));

    assertThat(running.get("/api/events", "If-None-Match", tag).statusCode()).isEqualTo(304);

    running.newsroom.published(aReport("i2").published("2024-04-20").claim());
    assertThat(running.get("/api/events", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void answersAreCompressedForWhoCanReadThatAndKeepTheirTag()
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(running.at("/api/events")).header("Accept-Encoding", "gzip").build();
    HttpResponse<byte[]> response = running.client().send(request, BodyHandlers.ofByteArray());

    assertThat(Running.header(response, "Content-Encoding")).isEqualTo("gzip");
    try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(running.get("/api/events").body());
    }
    String tag = String.valueOf(Running.header(response, "ETag"));
    assertThat(running.get("/api/events", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(
            running
                .get("/api/events", "If-None-Match", tag, "Accept-Encoding", "gzip")
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void placesAreFeaturesForWhoAsksForGeoJson() throws IOException, InterruptedException {
    HttpResponse<String> response = running.get("/api/events", "Accept", GeoJsonFeatures.TYPE);

    assertThat(Running.header(response, "Content-Type")).isEqualTo(GeoJsonFeatures.TYPE);
    assertThat(json("/api/events?format=geojson").path("features")).hasSize(3);
  }

  @Test
  void idsMayHoldAnyCharacter() throws IOException, InterruptedException {
    running.newsroom.published(aReport("https://a.b/c?d=e%2F+ü").published("2024-04-20").claim());

    assertThat(running.get("/api/claims/https%3A%2F%2Fa.b%2Fc%3Fd%3De%252F%2B%C3%BC").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aRetractedClaimTakesItsEventAlong() throws IOException, InterruptedException {
    var attack = CrocusLike.attack();
    running.newsroom.published(
        new Retraction(
            new Header(
                attack.header().id(),
                2,
                moment("2024-04-25"),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null),
            attack.type()));

    assertThat(ids("/api/events?type=incident")).isEmpty();
    assertThat(ids("/api/claims?type=incident")).isEmpty();
    assertThat(ids("/api/claims?state=retracted")).containsExactly("i1");
    assertThat(json("/api/claims/i1").path("history")).hasSize(2);
  }
}
