package io.foreknown.streams;

import static io.foreknown.domain.given.Given.aDecision;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.site;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.link.LinkRow;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.schemas.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Outlets that tell one flood and share no id. */
class LinksTest {
  private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");
  private static final int OUTLETS = 100;

  private final PipelineDriver driver = new PipelineDriver(NOW);

  @AfterEach
  void close() {
    driver.close();
  }

  private static ReportBuilder flood(String id, int minute) {
    return aReport(id)
        .of("met.flood")
        .on(site("dam", "delta", "RU"))
        .began("2024-03-22T12:00:00Z")
        .published(Instant.parse("2024-03-22T14:00:00Z").plusSeconds(60L * minute));
  }

  /** Those that were told, and not withdrawn, since this was asked last. */
  private Map<String, ObjectNode> links() {
    return driver.standing(Topic.LINKS);
  }

  @Test
  void hundredOutletsAreLinkedWithTheFirstThreeInAnyOrder() {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < OUTLETS; i++) {
      claims.add(flood("i%02d".formatted(i), i).claim());
    }
    Collections.shuffle(claims, new Random(20_240_322));

    claims.forEach(driver::publish);

    Map<String, ObjectNode> links = links();
    assertThat(links).hasSize(1 + 2 + 3 * (OUTLETS - 3));
    assertThat(links.values())
        .extracting(link -> link.path("older").asText())
        .containsOnly("i00", "i01", "i02");
  }

  @Test
  void decisionEndsALinkUntilItIsTakenBack() {
    driver.publish(flood("a", 0).claim());
    driver.publish(flood("b", 1).claim());
    Map<String, ObjectNode> before = links();
    assertThat(before).hasSize(1);

    for (Decision decision :
        List.of(aDecision("d1").same("a", "b"), aDecision("d2").different("a", "b"))) {
      driver.publish(decision);
      assertThat(links()).isEmpty();

      driver.publish(Retraction.of(decision.header().id(), ClaimType.DECISION, 2, NOW, null));
      assertThat(links()).isEqualTo(before);
    }
  }

  /** The decision is a claim, and comes back in as one. */
  @Test
  void whatTheSettingsLetMergeIsDecidedByTheRulesAndTakenBackByTheDesk() {
    LinkRow row = new LinkRow("", Duration.ofHours(12), 0, LinkRow.Merge.AUTO, Set.of());
    try (PipelineDriver merging =
        new PipelineDriver(NOW, PipelineDriver.linkedBy(new LinkRules(List.of(row))))) {
      merging.publish(flood("a", 0).claim());
      merging.publish(flood("b", 1).claim());
      merging.publish(flood("c", 2).claim());

      assertThat(merging.standing(Topic.LINKS)).isEmpty();
      assertThat(merging.standing(Topic.DOSSIERS)).containsOnlyKeys("a");

      merging.publish(aDecision("d").different("a", "b"));
      merging.publish(aDecision("e").different("a", "c"));
      merging.publish(aDecision("f").different("b", "c"));
      assertThat(merging.standing(Topic.DOSSIERS)).containsOnlyKeys("a", "b", "c");
    }
  }

  @Test
  void earlierRevisionThatTurnsUpTurnsALinkRound() {
    driver.publish(flood("a", 10).claim());
    driver.publish(flood("b", 20).revision(2).claim());
    assertThat(links().values()).singleElement().returns("a", of -> of.path("older").asText());

    driver.publish(flood("b", 0).claim());

    assertThat(links().values()).singleElement().returns("b", of -> of.path("older").asText());
  }
}
