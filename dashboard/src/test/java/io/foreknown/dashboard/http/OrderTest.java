package io.foreknown.dashboard.http;

import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.party;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.given.CrocusLike;
import io.foreknown.dashboard.given.Newsroom;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.place.Place;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists depend on what was published, never on when it came. */
class OrderTest {
  private static final Instant LONG_AFTER = Instant.parse("2024-05-01T00:00:00Z");

  private static final List<ViewKind> FINDINGS =
      List.of(
          ViewKind.MATCHES,
          ViewKind.DOSSIERS,
          ViewKind.OUTCOMES,
          ViewKind.SCORECARDS,
          ViewKind.CONTRADICTIONS,
          ViewKind.QUESTIONS,
          ViewKind.LINKS);

  private record Finding(ViewKind kind, ObjectNode json) {}

  /** Three incidents, the last of which was published first. */
  private static List<Claim> claims() {
    List<Claim> claims = new ArrayList<>(CrocusLike.all());
    claims.addAll(CrocusLike.denialAndCorrection());
    claims.add(report("i2", "2024-03-01", "2024-04-20"));
    claims.add(report("i3", "2024-04-25", "2024-03-02"));
    claims.add(report("i4", "2024-03-01", "2024-04-20"));
    claims.add(aWarning("w3").published("2024-04-21").by(party("met")).on(place()).claim());
    claims.add(
        aStatement("s3")
            .on("i2", "incident.outcome")
            .by("a-mayor")
            .published("2024-02-01T00:00:00Z")
            .claim());
    return claims;
  }

  private static Place place() {
    return aPlace("elsewhere").within("FR").place();
  }

  private static Claim report(String id, String began, String published) {
    return aReport(id)
        .published(published)
        .toldBy("The Gazette")
        .of("met.flood")
        .began(began)
        .on(place())
        .claim();
  }

  private static List<Finding> findings(List<Claim> claims) throws InterruptedException {
    Newsroom newsroom = new Newsroom().published(claims.toArray(Claim[]::new));
    List<Finding> findings = new ArrayList<>();
    for (ViewKind viewKind : FINDINGS) {
      for (ViewRecord viewRecord : newsroom.asOf("2024-05-01").of(viewKind).all()) {
        findings.add(new Finding(viewKind, viewRecord.json().parse().put("version", 1)));
      }
    }
    return findings;
  }

  /** Claims come one by one, and what follows from them at moments that have no meaning. */
  private static Running arriving(Random random) throws IOException, InterruptedException {
    List<Claim> claims = claims();
    List<Finding> findings = findings(claims);
    Collections.shuffle(claims, random);
    Collections.shuffle(findings, random);
    Running running = new Running();
    claims.forEach(running.newsroom::published);
    for (Finding finding : findings) {
      Instant written = LONG_AFTER.plusSeconds(random.nextInt(1_000_000));
      running.newsroom.told(finding.kind(), written, finding.json());
    }
    running.newsroom.alert("a1", "i1", "2024-03-22T18:00:00Z");
    running.newsroom.alert("a2", "i2", "2024-04-20T18:00:00Z");
    return running;
  }

  private static Map<String, String> answers(Random random)
      throws IOException, InterruptedException {
    Map<String, String> answers = new TreeMap<>();
    try (Running running = arriving(random)) {
      for (ViewKind viewKind : ViewKind.values()) {
        for (String query :
            List.of("", "?limit=1", "?from=2024-03-21", "?to=2024-03-21", "?text=gazette")) {
          String path = "/api/" + viewKind.word() + query;
          answers.put(path, running.get(path).body().replace(running.at("/").toString(), "/"));
        }
      }
    }
    return answers;
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 3, 4, 5})
  void anyOrderOfArrivalGivesTheSameAnswers(long seed) throws IOException, InterruptedException {
    assertThat(answers(new Random(seed))).isEqualTo(answers(new Random(1)));
  }

  @Test
  void theNewestPublicationComesFirstAndTiesAreInTheOrderOfIds()
      throws IOException, InterruptedException {
    try (Running running = arriving(new Random(1))) {
      assertThat(ids(running, "/api/dossiers")).containsExactly("i2", "i4", "i1", "i3");
      assertThat(ids(running, "/api/outcomes")).containsExactly("w3", "w2", "w1");
      assertThat(ids(running, "/api/events"))
          .containsExactly("w3", "i2", "i4", "w2", "i1", "w1", "i3");
      assertThat(ids(running, "/api/alerts")).containsExactly("a2", "a1");
      assertThat(ids(running, "/api/scorecards")).isSorted();
      assertThat(publications(running, "/api/matches"))
          .isSortedAccordingTo(Collections.reverseOrder());
    }
  }

  @Test
  void fromAndToLookAtWhenItHappened() throws IOException, InterruptedException {
    try (Running running = arriving(new Random(1))) {
      assertThat(ids(running, "/api/dossiers?from=2024-03-23")).containsExactly("i3");
      assertThat(ids(running, "/api/dossiers?to=2024-03-02")).containsExactly("i2", "i4");
      assertThat(ids(running, "/api/alerts?to=2024-03-02")).containsExactly("a2");
      assertThat(ids(running, "/api/claims?type=statement&to=2024-02-01")).containsExactly("s3");
    }
  }

  private static List<String> ids(Running running, String path)
      throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    for (JsonNode item : items(running, path)) {
      ids.add(item.path(item.has("id") ? "id" : "event").asText());
    }
    return ids;
  }

  private static List<String> publications(Running running, String path)
      throws IOException, InterruptedException {
    List<String> moments = new ArrayList<>();
    items(running, path).forEach(item -> moments.add(item.path("publishedAt").asText()));
    return moments;
  }

  private static JsonNode items(Running running, String path)
      throws IOException, InterruptedException {
    return new ObjectMapper().readTree(running.get(path).body()).path("items");
  }
}
