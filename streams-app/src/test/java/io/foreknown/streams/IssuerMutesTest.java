package io.foreknown.streams;

import static io.foreknown.domain.given.Given.aDecision;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.party;
import static io.foreknown.domain.given.Given.site;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.ledger.ClaimChange.Leaves;
import io.foreknown.domain.ledger.GatherCommand;
import io.foreknown.domain.place.Place;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.streams.clock.ClockMode;
import io.foreknown.streams.route.EventKeys;
import io.foreknown.streams.route.NewsPartitioner;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Warnings of an issuer are in any partition, and so is what the desk decides about it. */
class IssuerMutesTest {
  private static final Instant NOW = Instant.parse("2024-03-23T12:00:00Z");

  @Test
  void whatIsDecidedAboutAnIssuerGoesToAllPartitions() {
    assertThat(partitions(EventKey.ofIssuer("embassy"))).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(partitions(new EventKey(ClaimType.WARNING, "embassy"))).hasSize(1);
  }

  private static Set<Integer> partitions(EventKey event) {
    GatherCommand gatherCommand = new GatherCommand.OfClaim(new Leaves(event, "d1"));
    return new NewsPartitioner()
        .partitions("news", EventKeys.text(event), gatherCommand, 3)
        .orElseThrow();
  }

  @Test
  void nobodyIsAlertedLive() {
    try (PipelineDriver driver = new PipelineDriver(NOW)) {
      driver.publish(aDecision("d1").at("2024-03-01").mutingIssuer("embassy", "2024-05-24"));
      publishStories(driver);

      assertThat(driver.keys(Topic.ALERTS))
          .containsExactlyInAnyOrder("i-ministry", "w-ministry warning.credible");
    }
  }

  @Test
  void nobodyIsReportedInAReplayWhateverCameFirst() {
    try (PipelineDriver driver = new PipelineDriver(NOW, ClockMode.REPLAY)) {
      publishStories(driver);
      driver.publish(aDecision("d1").at("2024-03-01").mutingIssuer("embassy", "2024-05-24"));

      driver.tellClock(NOW);

      assertThat(driver.keys(Topic.ALERTS))
          .containsExactlyInAnyOrder("i-ministry", "w-ministry warning.credible");
    }
  }

  /** Of each issuer a warning, an incident of which it warned, and two who dispute the warning. */
  private static void publishStories(PipelineDriver driver) {
    for (String issuer : Set.of("embassy", "ministry")) {
      Place town = site("town-of-" + issuer, "RU-MOW", "RU");
      String warning = "w-" + issuer;
      driver.publish(
          aWarning(warning).by(party(issuer)).on(town).published("2024-03-23T10:00:00Z").claim());
      driver.publish(aReport("i-" + issuer).on(town).published("2024-03-23T11:00:00Z").claim());
      for (boolean answer : new boolean[] {true, false}) {
        driver.publish(
            aStatement("s-%s-%s".formatted(issuer, answer))
                .on(warning, "warning.credible")
                .by("speaker-" + answer)
                .holding(answer)
                .said("2024-03-23T11:00:00Z")
                .published("2024-03-23T11:00:00Z")
                .claim());
      }
    }
  }
}
