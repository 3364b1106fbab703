package io.foreknown.streams;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.aWarning;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.given.StatementBuilder;
import io.foreknown.schemas.topic.Topic;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who says otherwise, and what a person is told of it, record by record. */
class ContradictionsTest {
  /** Three hours after the statements by default. */
  private static final Instant FRESH = Instant.parse("2024-04-02T15:00:00Z");

  private static final Instant YEARS_LATER = Instant.parse("2030-01-01T00:00:00Z");

  @Test
  void statementAgainstAnotherOpensAContradictionAndRaisesOneAlert() {
    try (PipelineDriver driver = new PipelineDriver(FRESH)) {
      driver.publish(received("s1", "svr", false).claim());
      assertThat(driver.standing(Topic.CONTRADICTIONS)).isEmpty();

      driver.publish(received("s2", "us", true).claim());

      assertThat(driver.standing(Topic.CONTRADICTIONS).values())
          .singleElement()
          .satisfies(
              given -> {
                assertThat(given.path("state").asText()).isEqualTo("OPEN");
                assertThat(given.path("openedBy").asText()).isEqualTo("s2");
              });
      assertThat(driver.standing(Topic.ALERTS).values())
          .singleElement()
          .satisfies(
              alert -> {
                assertThat(alert.path("kind").asText()).isEqualTo("CONTRADICTION_OPENED");
                assertThat(alert.path("causedBy").asText()).isEqualTo("s2");
                assertThat(alert.path("subject").asText()).isEqualTo("w1 warning.received");
              });
    }
  }

  @Test
  void oneMoreHolderIsNoNews() {
    try (PipelineDriver driver = new PipelineDriver(FRESH)) {
      driver.publish(received("s1", "svr", false).claim());
      driver.publish(received("s2", "us", true).claim());
      driver.standing(Topic.ALERTS);

      driver.publish(received("s3", "fsb", false).claim());

      assertThat(driver.standing(Topic.ALERTS)).isEmpty();
      assertThat(holders(driver)).containsExactlyInAnyOrder("svr", "fsb", "us");
    }
  }

  @Test
  void catchUpOverOldClaimsRaisesNoAlert() {
    try (PipelineDriver driver = new PipelineDriver(YEARS_LATER)) {
      driver.publish(received("s1", "svr", false).claim());
      driver.publish(received("s2", "us", true).claim());
      driver.publish(aWarning("w1").claim());
      driver.publish(aReport("i1").claim());

      assertThat(driver.standing(Topic.CONTRADICTIONS)).hasSize(1);
      assertThat(driver.standing(Topic.DOSSIERS)).hasSize(1);
      assertThat(driver.standing(Topic.ALERTS)).isEmpty();
    }
  }

  @Test
  void speakerWhoComesRoundResolvesAndWithdrawingAClaimRetracts() {
    try (PipelineDriver driver = new PipelineDriver(FRESH)) {
      driver.publish(received("s1", "svr", false).claim());
      driver.publish(received("s2", "us", true).claim());
      driver.publish(
          received("s3", "svr", true)
              .published("2024-04-02T13:00:00Z")
              .said("2024-04-02T13:00:00Z")
              .asCorrection()
              .claim());
      assertThat(driver.standing(Topic.CONTRADICTIONS).values())
          .singleElement()
          .satisfies(
              given -> {
                assertThat(given.path("state").asText()).isEqualTo("RESOLVED");
                assertThat(given.path("resolvedBy").asText()).isEqualTo("s3");
              });

      Claim denial = received("s1", "svr", false).claim();
      driver.publish(AllTold.retraction(denial, 2, FRESH));

      assertThat(driver.standing(Topic.CONTRADICTIONS)).isEmpty();
      assertThat(driver.standing(Topic.ALERTS).values())
          .extracting(alert -> alert.path("causedBy").asText())
          .contains("s1");
    }
  }

  @Test
  void risingTollPagesNobodyAndALaterFigureSettlesADispute() {
    try (PipelineDriver driver = new PipelineDriver(FRESH)) {
      driver.publish(toll("i1", "police", 3, "2024-04-02T10:00:00Z"));
      driver.publish(toll("i2", "mayor", 7, "2024-04-02T10:12:00Z"));
      driver.publish(toll("i3", "ministry", 15, "2024-04-02T10:25:00Z"));
      assertThat(driver.standing(Topic.CONTRADICTIONS)).isEmpty();
      assertThat(driver.standing(Topic.ALERTS)).isEmpty();

      driver.publish(toll("i4", "agency", 12, "2024-04-02T10:40:00Z"));
      driver.publish(toll("i5", "hospital", 22, "2024-04-02T10:50:00Z"));

      assertThat(driver.standing(Topic.CONTRADICTIONS).values())
          .singleElement()
          .satisfies(
              given -> {
                assertThat(given.path("state").asText()).isEqualTo("RESOLVED");
                assertThat(given.path("resolution").asText()).isEqualTo("OVERTAKEN");
                assertThat(given.path("resolvedBy").asText()).isEqualTo("i5");
              });
      assertThat(driver.standing(Topic.ALERTS).values())
          .extracting(alert -> alert.path("headline").asText())
          .anySatisfy(headline -> assertThat(headline).startsWith("Overtaken by a later figure: "));
    }
  }

  @Test
  void fiveSpeakersWithFiveAnswersAreOneQuestionThatGoesWithItsAnswers() {
    try (PipelineDriver driver = new PipelineDriver(FRESH)) {
      List<Claim> tolls =
          IntStream.range(0, 5)
              .mapToObj(i -> toll("i" + i, "outlet" + i, 50 - i, "2024-04-02T1" + i + ":00:00Z"))
              .toList();
      tolls.forEach(driver::publish);

      assertThat(driver.standing(Topic.CONTRADICTIONS)).hasSize(10);
      assertThat(killed(driver))
          .singleElement()
          .satisfies(
              question -> {
                assertThat(question.path("state").asText()).isEqualTo("OPEN");
                assertThat(question.path("disputed").asBoolean()).isTrue();
                assertThat(question.path("disputedBy").asText()).isEqualTo("i1");
                assertThat(question.path("positions")).hasSize(5);
                assertThat(question.path("exclusions")).hasSize(10);
                assertThat(question.at("/fold/count/atLeast").asLong()).isEqualTo(46);
              });

      tolls.subList(1, 5).forEach(toll -> driver.publish(AllTold.retraction(toll, 2, FRESH)));

      assertThat(killed(driver)).isEmpty();
    }
  }

  private static List<ObjectNode> killed(PipelineDriver driver) {
    return driver.standing(Topic.QUESTIONS).values().stream()
        .filter(question -> question.path("predicate").asText().equals("incident.killed"))
        .toList();
  }

  private static Claim toll(String id, String outlet, long killed, String published) {
    return aReport(id)
        .ofEvent("flood")
        .toldBy(outlet)
        .published(published)
        .killed(Count.exactly(killed))
        .claim();
  }

  @Test
  void recordItselfContradictsAStatement() {
    try (PipelineDriver driver = new PipelineDriver(FRESH)) {
      driver.publish(aWarning("w1").published("2024-04-02T11:00:00Z").claim());
      driver.publish(
          aStatement("s1").on("w1", "warning.issued").by("kremlin").holding(false).claim());
      driver.publish(aReport("i1").killed(Count.exactly(143)).claim());
      driver.publish(
          aStatement("s2").on("i1", "incident.outcome").by("kremlin").holding("disproved").claim());

      assertThat(driver.standing(Topic.CONTRADICTIONS).values())
          .extracting(given -> given.path("predicate").asText())
          .containsExactlyInAnyOrder("warning.issued", "incident.outcome");
    }
  }

  @Test
  void statementOnAnUnknownQuestionIsRejectedWithTheKnownOnes() {
    try (PipelineDriver driver = new PipelineDriver(FRESH)) {
      driver.publish(aStatement("s1").on("w1", "warning.colour").holding(true).claim());

      assertThat(driver.rejections())
          .singleElement()
          .satisfies(
              rejected ->
                  assertThat(rejected.getDetail())
                      .singleElement()
                      .asString()
                      .contains("'warning.colour' is not known; known are warning.issued, "));
    }
  }

  private static StatementBuilder received(String id, String speaker, boolean truth) {
    return aStatement(id).by(speaker).holding(truth);
  }

  private static List<String> holders(PipelineDriver driver) {
    ObjectNode given = List.copyOf(driver.standing(Topic.CONTRADICTIONS).values()).get(0);
    return given.path("sides").findValues("speaker").stream()
        .map(speaker -> speaker.path("id").asText())
        .toList();
  }
}
