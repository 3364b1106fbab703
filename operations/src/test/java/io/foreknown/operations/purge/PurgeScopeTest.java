package io.foreknown.operations.purge;

import static io.foreknown.domain.given.Given.aDecision;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of warning w-1 on the plot and report i-1 on the attack. */
class PurgeScopeTest {
  private final PurgeScope purgeScope =
      new PurgeScope(
          Map.of(
              "w-1", known(aWarning("w-1").ofEvent("plot").claim()),
              "i-1", known(aReport("i-1").ofEvent("attack").claim())),
          merged());

  private static Merged merged() {
    Merged merged = new Merged();
    merged.add(aDecision("d-1").same("attack", "attack-3"));
    merged.add(aDecision("d-2").same("attack-3", "attack-4"));
    merged.add(aDecision("d-3").different("attack", "raid"));
    merged.add(aDecision("d-4").sameWarnings("raid", "plot-2"));
    return merged;
  }

  private static KnownClaim known(Claim claim) {
    KnownClaim knownClaim = new KnownClaim();
    knownClaim.revision(claim, new TopicPartition("claims", 0));
    return knownClaim;
  }

  @ParameterizedTest
  @CsvSource({
    "s-1, true",
    "a#b, true",
    "whole, true",
    "other, false",
    "s-1#p-1, false",
    "story:s-1, false"
  })
  void storiesAreThoseThatTheClaimsWereAcceptedFrom(String story, boolean goes) {
    PurgeScope accepted =
        new PurgeScope(
            Map.of(
                "story:s-1#p-1", new KnownClaim(),
                "story:a#b#p-2", new KnownClaim(),
                "story:whole", new KnownClaim(),
                "other", new KnownClaim()),
            new Merged());
    ObjectNode reading = object();
    reading.putObject("story").put("id", story).putNull("url");

    assertThat(accepted.isReading(reading)).isEqualTo(goes);
  }

  @ParameterizedTest
  @CsvSource({
    "attack, i-9, true",
    "attack incident.killed, i-9, true",
    "plot warning.issued, s-9, true",
    "raid, w-1, true",
    "raid, i-9, false",
    "attack response.adequate, s-9, false",
    "plot incident.killed, i-9, false",
    "attack-2 incident.killed, i-9, false",
    "attack-4 incident.killed, i-9, true",
    "attack-4, i-9, true"
  })
  void alertsAreThoseItCausedAndThoseOfItsQuestions(String subject, String cause, boolean goes) {
    JsonNode alert = object().put("subject", subject).put("causedBy", cause);

    assertThat(purgeScope.isAlert(alert)).isEqualTo(goes);
  }

  @Test
  void verdictsOnIncidentsThatAWarningWasHeldAgainstTellOfIt() {
    JsonNode alert = object().put("subject", "raid").put("causedBy", "i-9");

    purgeScope.match(object().put("warning", "another").put("incident", "raid"));
    assertThat(purgeScope.isAlert(alert)).isFalse();
    purgeScope.match(object().put("warning", "plot").put("incident", "raid"));
    assertThat(purgeScope.isAlert(alert)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "w-1, '', true",
    "w-2, 'quotes w-1', false",
    ", '{\"id\":\"w-1\",', true",
    ", '{\"id\":\"w-11\",', false",
    ", '{\"id\":\"new-w-1\",', false"
  })
  void rejectionsAreThoseOfTheClaimAndOfBytesThatNameItAndNoClaim(
      @Nullable String claim, String original, boolean goes) {
    JsonNode rejected = object().put("claim", claim);

    assertThat(purgeScope.isRejection(rejected, original.getBytes(UTF_8))).isEqualTo(goes);
  }

  @Test
  void outputsAreThoseOfItsEvents() {
    assertThat(purgeScope.isOutput(object().put("warning", "plot").put("incident", "raid")))
        .isTrue();
    assertThat(purgeScope.isOutput(object().put("event", "attack"))).isTrue();
    assertThat(purgeScope.isOutput(object().put("older", "raid").put("younger", "attack")))
        .isTrue();
    assertThat(purgeScope.isOutput(object().put("about", "raid"))).isFalse();
    assertThat(purgeScope.isOf(new EventKey(ClaimType.INCIDENT, "plot"))).isFalse();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
