package io.foreknown.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.dashboard.desk.DeskAccess;
import io.foreknown.dashboard.desk.FoundName;
import io.foreknown.dashboard.desk.NameSearch;
import io.foreknown.dashboard.desk.OneTimeCodes;
import io.foreknown.dashboard.given.CrocusLike;
import io.foreknown.dashboard.given.Ferry;
import io.foreknown.dashboard.given.RecordedDoor;
import io.foreknown.dashboard.reading.ReadRecord;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Subject;
import io.foreknown.monitor.http.Token;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the desk makes of proposals, over HTTP. */
class ProposalsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] ANNA = {
    "Authorization", "Bearer s3cret", "Content-Type", "application/json"
  };
  private static final String[] NOBODY = {"Content-Type", "application/json"};
  private static final NameSearch NAMES =
      (of, text, most) ->
          List.of(
              new FoundName(
                  JSON.createObjectNode().put("id", "delta"),
                  List.of("%s %s %d".formatted(of, text, most))));
  private static final String CLAIM = "story:ferry.txt#p-sank";

  private final RecordedDoor door = new RecordedDoor();

  @SuppressWarnings("NullAway.Init") // Started before each test.
  private Running running;

  @BeforeEach
  void start() throws IOException {
    Token anna = new Token("anna", "s3cret");
    running = new Running(new DeskAccess(List.of(anna), OneTimeCodes.none(), door, NAMES));
    read(Ferry.said(1), Ferry.sank(1), Ferry.story(1, Ferry.TEXT));
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private void read(ReadRecord... records) {
    running.newsroom.hub().readings(List.of(records));
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(running.get(path, ANNA).body());
  }

  private HttpResponse<String> post(String id, String act, String body)
      throws IOException, InterruptedException {
    return running.send("POST", "/api/proposals/" + id + "/" + act, body, List.of(ANNA));
  }

  private JsonNode done(String id, String act, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = post(id, act, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private String state(String id) throws IOException, InterruptedException {
    for (JsonNode item : get("/api/proposals?story=ferry.txt").path("items")) {
      if (item.path("proposal").path("id").asText().equals(id)) {
        return item.path("state").asText();
      }
    }
    return "none";
  }

  private JsonNode claim(int at) throws IOException {
    return JSON.readTree(door.published.get(at).replaceFirst("^claim: ", ""));
  }

  @Test
  void theDeskSeesStoriesAndProposalsAndNobodyElseDoes() throws IOException, InterruptedException {
    assertThat(running.get("/api/stories").statusCode()).isEqualTo(401);
    assertThat(running.get("/api/proposals").statusCode()).isEqualTo(401);
    assertThat(running.get("/api/stories/ferry.txt").statusCode()).isEqualTo(401);

    assertThat(get("/api/stories").at("/items/0/counts"))
        .hasToString("{\"PROPOSED\":2,\"ACCEPTED\":0,\"REJECTED\":0,\"STALE\":0}");
    assertThat(get("/api/stories/ferry.txt").path("text").asText()).isEqualTo(Ferry.TEXT);
    JsonNode items = get("/api/proposals?story=ferry.txt").path("items");
    assertThat(items).hasSize(2);
    assertThat(items.at("/0/proposal/id").asText()).isEqualTo(Ferry.SANK);
    assertThat(items.at("/0/words")).hasToString("[{\"from\":0,\"to\":52}]");
    assertThat(get("/api/proposals?state=ACCEPTED").path("items")).isEmpty();
    assertThat(running.get("/api/stories/none", ANNA).statusCode()).isEqualTo(404);
  }

  @Test
  void acceptingPublishesTheClaimAndThenTheDecision() throws IOException, InterruptedException {
    JsonNode accepted = done(Ferry.SANK, "accept", "{}");

    assertThat(accepted.path("state").asText()).isEqualTo("ACCEPTED");
    assertThat(accepted.at("/decided/by").asText()).isEqualTo("anna");
    assertThat(door.published).hasSize(2);
    assertThat(claim(0).path("id").asText()).isEqualTo(CLAIM);
    assertThat(claim(0).path("publishedAt").asText()).isEqualTo("2025-03-15T09:00:00.000Z");
    assertThat(door.published.get(1))
        .isEqualTo("anna: {\"verdict\":\"confirmed\",\"subject\":{\"proposal\":\"p-sank\"}}");
    assertThat(state(Ferry.SANK)).isEqualTo("ACCEPTED");

    done(Ferry.SANK, "accept", "{}");
    assertThat(door.published).as("again changes nothing").hasSize(2);
    assertThat(post(Ferry.SANK, "reject", "{}").statusCode()).isEqualTo(409);
  }

  @Test
  void whatHappenedOnAssumedDaysIsAcceptedWithItsClaimOnly()
      throws IOException, InterruptedException {
    read(Ferry.sankOnAssumedDays(1));

    HttpResponse<String> unseen = post(Ferry.SANK, "accept", "{}");
    assertThat(unseen.statusCode()).isEqualTo(409);
    assertThat(unseen.body()).contains("its time is only assumed");
    assertThat(door.published).isEmpty();

    JsonNode seen = get("/api/proposals?story=ferry.txt").at("/items/0/proposal/claim");
    done(Ferry.SANK, "accept", JSON.createObjectNode().set("claim", seen).toString());
    assertThat(claim(0).at("/began/from").asText()).isEqualTo("2025-03-14T00:00:00.000Z");
  }

  @Test
  void anEditedClaimKeepsItsIdItsTypeAndItsStory() throws IOException, InterruptedException {
    done(
        Ferry.SANK,
        "accept",
        """
        {"claim":{"type":"warning","id":"mine","story":{"url":"https://evil.example"},
        "publishedAt":"2020-01-01","hazard":"transport.ship","outcome":null}}""");

    assertThat(claim(0))
        .hasToString(
            """
            {"type":"incident","id":"story:ferry.txt#p-sank","revision":1,\
            "story":{"url":"https://news.example/ferry","outlet":"The Example"},\
            "publishedAt":"2025-03-15T09:00:00.000Z","hazard":"transport.ship"}""");
    String metrics = running.get("/metrics").body();
    assertThat(metrics)
        .contains("foreknown_desk_edits_total{field=\"hazard\"} 1.0")
        .contains("foreknown_desk_edits_total{field=\"killed\"} 1.0")
        .contains("foreknown_desk_proposals{state=\"ACCEPTED\"} 1.0");
  }

  @Test
  void aClaimThatIsNoneIsRefusedAndNothingIsPublished() throws IOException, InterruptedException {
    HttpResponse<String> refused =
        post(Ferry.SAID, "accept", "{\"claim\":{\"quote\":\"nonsense\"}}");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("about is missing");
    assertThat(door.published).isEmpty();
    assertThat(post(Ferry.SAID, "accept", "[]").statusCode()).isEqualTo(400);
    assertThat(post("none", "accept", "{}").statusCode()).isEqualTo(404);
    assertThat(post(Ferry.SAID, "praise", "{}").statusCode()).isEqualTo(405);
  }

  @Test
  void whenTheDecisionIsNotSentAcceptingAgainSendsItAlone()
      throws IOException, InterruptedException {
    door.silence = "confirmed";
    assertThat(post(Ferry.SANK, "accept", "{}").statusCode()).isEqualTo(503);
    assertThat(state(Ferry.SANK)).isEqualTo("ACCEPTED");
    door.silence = "silence";
    done(Ferry.SANK, "accept", "{}");

    assertThat(door.published).hasSize(2);
    assertThat(door.published.get(1)).startsWith("anna: ");
  }

  @Test
  void undoWithdrawsTheClaimAndTheDecisionAndItCanBeAcceptedAnew()
      throws IOException, InterruptedException {
    done(Ferry.SANK, "accept", "{}");
    JsonNode undone = done(Ferry.SANK, "undo", "{}");

    assertThat(undone.path("state").asText()).isEqualTo("PROPOSED");
    assertThat(claim(2))
        .hasToString(
            """
            {"type":"incident","id":"story:ferry.txt#p-sank","revision":2,"status":"retracted",\
            "publishedAt":"2024-05-01T00:00:00Z"}""");
    assertThat(door.published.get(3))
        .isEqualTo("anna: {\"id\":\"d2\",\"revision\":2,\"status\":\"retracted\"}");
    done(Ferry.SANK, "accept", "{}");
    assertThat(claim(4).path("revision").asLong()).isEqualTo(3);
    done(Ferry.SAID, "undo", "{}");
    assertThat(door.published).as("nothing to undo").hasSize(6);
  }

  @Test
  void rejectingPublishesADecisionWithItsReason() throws IOException, InterruptedException {
    done(Ferry.SAID, "reject", "{\"reason\":\"wrong speaker\"}");

    assertThat(door.published)
        .containsExactly(
            "anna: {\"verdict\":\"dismissed\",\"subject\":{\"proposal\":\"p-said\"},\"reason\":\"wrong speaker\"}");
    assertThat(state(Ferry.SAID)).isEqualTo("REJECTED");
    assertThat(post(Ferry.SAID, "accept", "{}").statusCode()).isEqualTo(409);
    assertThat(running.get("/metrics").body())
        .contains("foreknown_desk_acts_total{act=\"rejected\",reason=\"wrong speaker\"} 1.0");
  }

  @Test
  void stateFollowsFromWhatIsOnTheTopics() throws IOException, InterruptedException {
    running.newsroom.published(decision(1, Decision.Verdict.DISMISSED));
    assertThat(state(Ferry.SANK)).isEqualTo("REJECTED");
    running.newsroom.published(
        Retraction.of("d-9", ClaimType.DECISION, 2, Instant.parse("2025-03-16T09:00:00Z"), null));
    assertThat(state(Ferry.SANK)).isEqualTo("PROPOSED");
  }

  private static Claim decision(long revision, Decision.Verdict verdict) {
    Instant at = Instant.parse("2025-03-16T08:00:00Z");
    return new Decision(
        new Header("d-9", revision, at, null, null, null, List.of(), null, null, null),
        new Party("desk:bert", "bert", List.of()),
        verdict,
        new Subject.OfProposal(Ferry.SANK),
        null,
        null);
  }

  @Test
  void aNewVersionWithoutTheWordsMakesAProposalStale() throws IOException, InterruptedException {
    done(Ferry.SANK, "accept", "{}");
    String corrected = "Update. " + Ferry.TEXT.replace("17", "19").replace("she", "he");
    read(Ferry.story(2, corrected));

    assertThat(state(Ferry.SAID)).isEqualTo("STALE");
    assertThat(state(Ferry.SANK)).as("nothing is taken back by itself").isEqualTo("ACCEPTED");
    assertThat(post(Ferry.SAID, "accept", "{}").statusCode()).isEqualTo(409);
    read(Ferry.story(1, Ferry.TEXT));
    assertThat(state(Ferry.SAID)).as("an older version comes late").isEqualTo("STALE");
    read(Ferry.story(3, "Update. " + Ferry.TEXT));
    assertThat(state(Ferry.SAID)).isEqualTo("PROPOSED");
    assertThat(get("/api/proposals").at("/items/0/words/0/from").asInt()).isEqualTo(8);
  }

  @Test
  void whatIsErasedIsForgotten() throws IOException, InterruptedException {
    read(
        new ReadRecord(ReadRecord.Of.PROPOSAL, Ferry.SANK, null),
        new ReadRecord(ReadRecord.Of.STORY, Ferry.STORY, null));

    assertThat(state(Ferry.SANK)).isEqualTo("none");
    assertThat(running.get("/api/stories/ferry.txt", ANNA).statusCode()).isEqualTo(404);
    read(new ReadRecord(ReadRecord.Of.PROPOSAL, Ferry.SAID, null));
    assertThat(get("/api/stories").path("items")).isEmpty();
  }

  private static final String BY_HAND =
      """
      {"story":"ferry.txt","evidence":{"from":2,"to":12,"exact":"ferry sank"},"claim":{
      "type":"incident","id":"mine","story":{"url":"https://evil.example"},
      "publishedAt":"2020-01-01","hazard":"transport","killed":{"atLeast":17}}}""";

  private HttpResponse<String> make(String body) throws IOException, InterruptedException {
    return running.send("POST", "/api/proposals", body, List.of(ANNA));
  }

  @Test
  void wordsThatAreSelectedBecomeAProposalThatIsAccepted()
      throws IOException, InterruptedException {
    JsonNode made = JSON.readTree(make(BY_HAND).body());

    assertThat(made.path("state").asText()).isEqualTo("ACCEPTED");
    assertThat(made.path("words")).hasToString("[{\"from\":2,\"to\":12}]");
    assertThat(made.at("/proposal/proposer/id").asText()).isEqualTo("desk:anna");
    String id = made.at("/proposal/id").asText();
    assertThat(door.published).hasSize(3);
    assertThat(door.published.get(0))
        .startsWith("proposal: {\"id\":\"" + id)
        .contains(
            """
            "evidence":[{"from":2,"to":12,"exact":"ferry sank","prefix":"A ",\
            "suffix":" off Delta on Friday, killing 17"}]""");
    assertThat(claim(1))
        .hasToString(
            """
            {"type":"incident","id":"story:ferry.txt#%s","revision":1,\
            "story":{"url":"https://news.example/ferry","headline":"Ferry sinks",\
            "outlet":"The Example","language":"en"},"publishedAt":"2025-03-15T09:00:00.000Z",\
            "hazard":"transport","killed":{"atLeast":17}}"""
                .formatted(id));
    assertThat(door.published.get(2)).startsWith("anna: {\"verdict\":\"confirmed\"");
    assertThat(running.get("/metrics").body())
        .contains("foreknown_desk_acts_total{act=\"made\",reason=\"\"} 1.0")
        .contains("foreknown_desk_acts_total{act=\"accepted\",reason=\"\"} 1.0");
  }

  @Test
  void theSameClaimOfTheSameWordsIsMadeOnceAndAnotherIsAnother()
      throws IOException, InterruptedException {
    String id = JSON.readTree(make(BY_HAND).body()).at("/proposal/id").asText();
    assertThat(JSON.readTree(make(BY_HAND).body()).at("/proposal/id").asText()).isEqualTo(id);
    assertThat(door.published).hasSize(3);

    make(BY_HAND.replace("17", "18"));
    assertThat(get("/api/proposals?story=ferry.txt").path("items")).hasSize(4);
  }

  @Test
  void whatIsMadeByHandIsUndoneBecomesStaleAndIsReadAgainLikeAnyOther()
      throws IOException, InterruptedException {
    String id = JSON.readTree(make(BY_HAND).body()).at("/proposal/id").asText();
    assertThat(done(id, "undo", "{}").path("state").asText()).isEqualTo("PROPOSED");
    read(Ferry.sank(2), Ferry.story(2, "Update. " + Ferry.TEXT));
    assertThat(state(id)).as("reading the story anew loses nothing").isEqualTo("PROPOSED");
    read(Ferry.story(3, Ferry.TEXT.replace("ferry sank", "ship sank")));
    assertThat(state(id)).isEqualTo("STALE");
    done(id, "reject", "{\"reason\":\"not ours\"}");

    assertThat(make(BY_HAND).body()).contains("these words do not stand from 2 to 12");
    read(Ferry.story(4, Ferry.TEXT));
    assertThat(make(BY_HAND).statusCode()).as("it was rejected").isEqualTo(409);
  }

  @Test
  void wrongAndUnknownFieldsAreNamedAndNothingIsPublished()
      throws IOException, InterruptedException {
    HttpResponse<String> answer = make("{\"stroy\":\"ferry.txt\"}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(JSON.readTree(answer.body()).path("detail").asText())
        .startsWith("story: is missing; evidence: is missing; claim: is missing; unknown field");
    assertThat(post(Ferry.SANK, "accept", "{\"claim\":\"x\"}").body())
        .contains("claim: is no object, one is expected");
    assertThat(post(Ferry.SANK, "accept", "{\"clam\":{}}").body())
        .contains("did you mean 'claim'?");
    assertThat(post(Ferry.SANK, "reject", "{\"reason\":7}").body())
        .contains("reason: is no text, one is expected");
    assertThat(post(Ferry.SANK, "undo", "{\"why\":\"x\"}").body())
        .contains("unknown field 'why'; there are none");
    assertThat(suggest("{\"claims\":[{},{},{},{}]}").body())
        .contains("claims: there are 4, at most 3 are expected");
    assertThat(door.published).isEmpty();
  }

  @Test
  void wordsThatDoNotStandThereAreRefusedAndNothingIsPublished()
      throws IOException, InterruptedException {
    for (String evidence :
        List.of(
            "{\"from\":2,\"to\":12,\"exact\":\"ferry sink\"}",
            "{\"from\":3,\"to\":13,\"exact\":\"ferry sank\"}",
            "{\"from\":12,\"to\":2,\"exact\":\"ferry sank\"}",
            "{\"from\":-1,\"to\":12,\"exact\":\"ferry sank\"}",
            "{\"from\":2,\"to\":99999,\"exact\":\"ferry sank\"}",
            "{\"from\":7,\"to\":8,\"exact\":\" \"}",
            "{\"from\":\"2\",\"to\":12,\"exact\":\"ferry sank\"}",
            "{\"from\":2,\"to\":12}",
            "\"ferry sank\"")) {
      String body =
          "{\"story\":\"ferry.txt\",\"evidence\":%s,\"claim\":{\"type\":\"incident\"}}"
              .formatted(evidence);
      assertThat(make(body).statusCode()).as(evidence).isEqualTo(400);
    }
    assertThat(make(BY_HAND.replace("ferry.txt", "none")).statusCode()).isEqualTo(404);
    assertThat(make(BY_HAND.replace("incident", "decision")).body()).contains("claim.type is");
    assertThat(make(BY_HAND.replace("transport", "nonsense")).body()).contains("about is missing");
    assertThat(running.send("POST", "/api/proposals", BY_HAND, List.of(NOBODY)).statusCode())
        .isEqualTo(401);
    assertThat(door.published).isEmpty();
    assertThat(get("/api/proposals?story=ferry.txt").path("items")).hasSize(2);
  }

  @Test
  void halfACharacterIsNoWord() throws IOException, InterruptedException {
    read(Ferry.story(2, "A \uD83D\uDEA2 sank."));
    String body =
        """
        {"story":"ferry.txt","evidence":{"from":2,"to":%d,"exact":"\\uD83D%s"},
        "claim":{"type":"incident"}}""";

    assertThat(make(body.formatted(3, "")).statusCode()).isEqualTo(400);
    assertThat(make(body.formatted(4, "\\uDEA2")).statusCode()).isEqualTo(200);
  }

  @Test
  void whenTheDecisionIsNotSentTheSameAgainSendsItAlone() throws IOException, InterruptedException {
    door.silence = "confirmed";
    assertThat(make(BY_HAND).statusCode()).isEqualTo(503);
    door.silence = "silence";
    assertThat(make(BY_HAND).statusCode()).isEqualTo(200);

    assertThat(door.published).hasSize(3);
    assertThat(door.published.get(2)).startsWith("anna: ");
  }

  @Test
  void whatWasAcceptedAsAnotherEventIsThatEvent() throws IOException, InterruptedException {
    JsonNode same = done(Ferry.SANK, "accept", "{\"claim\":{\"event\":\"the-ferry\"}}");
    assertThat(same.path("event").asText()).isEqualTo("the-ferry");

    assertThat(done(Ferry.SANK, "undo", "{}").path("event").asText()).isEqualTo(CLAIM);
  }

  private HttpResponse<String> suggest(String body) throws IOException, InterruptedException {
    return running.send("POST", "/api/suggestions", body, List.of(ANNA));
  }

  @Test
  void eventsThatAreKnownAreSuggestedForWhatIsWritten() throws IOException, InterruptedException {
    running.newsroom.published(CrocusLike.attack());
    door.read = CrocusLike.attackToldAgain();
    JsonNode likely = JSON.readTree(suggest("{\"claims\":[{}]}").body());

    assertThat(likely.path("items")).hasSize(1);
    assertThat(likely.at("/items/0/event").asText()).isEqualTo("i1");
    assertThat(likely.at("/items/0/type").asText()).isEqualTo("incident");
    assertThat(likely.at("/items/0/hazard").asText()).isEqualTo("security.terrorism");
    assertThat(likely.at("/items/0/reasons/0").asText()).startsWith("the same site: ");
    assertThat(suggest("{\"claims\":[{\"quote\":\"nonsense\"}]}").body())
        .as("no claim yet")
        .isEqualTo("{\"items\":[]}");
    assertThat(suggest("{\"claims\":[]}").body()).isEqualTo("{\"items\":[]}");
    assertThat(suggest("{\"claims\":[{},{},{},{}]}").statusCode()).isEqualTo(400);
    assertThat(running.send("POST", "/api/suggestions", "{}", List.of(NOBODY)).statusCode())
        .isEqualTo(401);
    assertThat(running.get("/api/suggestions", ANNA).statusCode()).isEqualTo(405);
    assertThat(door.published).isEmpty();
  }

  @Test
  void namesAreForTheDeskAlone() throws IOException, InterruptedException {
    assertThat(running.get("/api/names?kind=place&text=delta").statusCode()).isEqualTo(401);
    assertThat(get("/api/names?kind=place&text=delta"))
        .hasToString(
            "{\"items\":[{\"known\":{\"id\":\"delta\"},\"within\":[\"PLACE delta 50\"]}]}");
    assertThat(get("/api/names?kind=party&text=a&limit=3").at("/items/0/within/0").asText())
        .isEqualTo("PARTY a 3");
    for (String asked : List.of("", "?kind=place", "?text=a", "?kind=river&text=a")) {
      assertThat(running.get("/api/names" + asked, ANNA).statusCode()).as(asked).isEqualTo(400);
    }
    assertThat(running.get("/api/names?kind=place&text=" + "a".repeat(201), ANNA).statusCode())
        .isEqualTo(400);
  }
}
