package io.foreknown.dashboard.http;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.party;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.domain.contradiction.QuestionKey;
import io.foreknown.domain.event.EventKey;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lists say of events and warners beside a verdict and a share. */
class BadgesTest {
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

  /** Once with what the pipeline said and once as it is computed for a past moment. */
  private void holds(String path, String pointer, String json)
      throws IOException, InterruptedException {
    JsonNode expected = new ObjectMapper().readTree(json);
    assertThat(json(path).at(pointer)).isEqualTo(expected);
    assertThat(json(path + "?as-of=2024-05-01").at(pointer)).isEqualTo(expected);
  }

  @Test
  void anIncidentTellsHowItWasWarnedOf() throws IOException, InterruptedException {
    holds(
        "/api/events/incident/i1",
        "/event/warnings",
        """
        [{"audience": "PUBLIC", "window": "AFTER_WINDOW", "hindsight": false, "before": true,
          "knownSince": "2024-03-07T21:00:00.000Z"},
         {"audience": "PRIVATE", "window": "NO_WINDOW", "hindsight": true, "before": true,
          "knownSince": "2024-04-02T12:00:00.000Z"}]
        """);
    holds("/api/events/incident/i1", "/event/hindsight", "true");
    holds("/api/events/warning/w2", "/event/hindsight", "true");
    holds("/api/events/warning/w1", "/event/hindsight", "false");
  }

  @Test
  void aQuestionWithAnOpenContradictionIsDisputed() throws IOException, InterruptedException {
    holds("/api/events/warning/w1", "/event/disputed", "[]");
    running.newsroom.published(
        aStatement("s5")
            .on("i1", "incident.killed")
            .by("one")
            .holding(Count.exactly(143))
            .said("2024-03-25T00:00:00Z")
            .published("2024-03-25T01:00:00Z")
            .claim(),
        aStatement("s6")
            .on("i1", "incident.killed")
            .by("other")
            .holding(Count.exactly(139))
            .said("2024-03-27T00:00:00Z")
            .published("2024-03-27T01:00:00Z")
            .claim());
    running.newsroom.judged("2024-05-01");

    String id =
        Question.id(new QuestionKey(new EventKey(ClaimType.INCIDENT, "i1"), "incident.killed"));
    holds("/api/events/incident/i1", "/event/disputed", "[\"incident.killed\"]");
    holds(
        "/api/events/incident/i1",
        "/event/openQuestions",
        "{\"incident.killed\": \"%s\"}".formatted(id));
    holds("/api/questions/" + id, "/record/state", "\"OPEN\"");
    holds("/api/questions/" + id, "/record/exclusions/0/one", "0");
    assertThat(json("/api/questions?event=i1&state=open").at("/items/0/id").asText()).isEqualTo(id);
    assertThat(json("/api/questions/" + id).path("evidence")).hasSizeGreaterThanOrEqualTo(2);
  }

  /** He left what somebody else holds, so no position names his claim. */
  @Test
  void whatSomebodyStatedBeforeHeSaidSomethingElseBelongsToAQuestion()
      throws IOException, InterruptedException {
    running.newsroom.published(
        killed("s5", "one", 143, "2024-03-24"),
        killed("s6", "other", 143, "2024-03-25"),
        killed("s7", "other", 139, "2024-03-26"),
        aStatement("s8")
            .on("i1", "incident.injured")
            .by("other")
            .holding(Count.exactly(9))
            .claim());
    running.newsroom.judged("2024-05-01");

    String id =
        Question.id(new QuestionKey(new EventKey(ClaimType.INCIDENT, "i1"), "incident.killed"));
    assertThat(json("/api/questions/" + id).path("evidence"))
        .extracting(claim -> claim.path("id").asText())
        .contains("s5", "s6", "s7")
        .doesNotContain("s8");
  }

  private static Claim killed(String id, String speaker, long people, String day) {
    return aStatement(id)
        .on("i1", "incident.killed")
        .by(speaker)
        .holding(Count.exactly(people))
        .said(day)
        .published(day)
        .claim();
  }

  @Test
  void aQuestionOnAWarningIsNoneOnTheIncidentOfThatId() throws IOException, InterruptedException {
    running.newsroom.published(
        aReport("r9").ofEvent("w1").of("met.flood").published("2024-04-20").claim(),
        aStatement("s5").on("w1", "warning.received").by("one").holding(true).claim(),
        aStatement("s6").on("w1", "warning.received").by("other").holding(false).claim());
    running.newsroom.judged("2024-05-01");

    holds("/api/events/incident/w1", "/contradictions", "[]");
    holds("/api/events/warning/w1", "/event/disputed", "[\"warning.received\"]");
    assertThat(json("/api/events/warning/w1").path("contradictions")).isNotEmpty();
  }

  @Test
  void aQuestionOnTheResponseStandsWithTheWarningThatItIsAbout()
      throws IOException, InterruptedException {
    running.newsroom.published(
        aStatement("s7").on("w1", "response.adequate").by("one").holding(true).claim(),
        aStatement("s8").on("w1", "response.adequate").by("other").holding(false).claim());
    running.newsroom.judged("2024-05-01");

    holds("/api/events/warning/w1", "/event/disputed", "[\"response.adequate\"]");
    assertThat(json("/api/events/warning/w1").path("contradictions")).isNotEmpty();
  }

  @Test
  void aScorecardTellsItsParts() throws IOException, InterruptedException {
    running.newsroom.published(
        aWarning("w3").by(party("us-government")).issued("2019-01-01").valid("2019-01-02").claim(),
        aWarning("w4").by(party("us-government")).issued("2020-01-01").claim(),
        aReport("i4").began("2020-01-03").that(IncidentOutcome.FOILED).claim());
    running.newsroom.judged("2024-05-01");

    JsonNode parts = json("/api/scorecards/issuer%3Aus-government").path("parts");
    assertThat(parts.path("hindsight").asLong() + parts.path("foiled").asLong()).isPositive();
    assertThat(parts.path("withLead").asLong()).isPositive();
    assertThat(sum(parts)).isEqualTo(3);
    JsonNode cards = json("/api/scorecards");
    for (int at = 0; at < cards.path("items").size(); at++) {
      assertThat(sum(cards.path("parts").path(at)))
          .isEqualTo(cards.path("items").path(at).path("warnings").asLong());
    }
  }

  private static long sum(JsonNode parts) {
    return parts.valueStream().mapToLong(JsonNode::asLong).sum() - parts.path("withLead").asLong();
  }
}
