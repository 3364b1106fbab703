package io.foreknown.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForewarningTest {
  private static final Instant REPORTED = Instant.parse("2024-03-22T18:58:00Z");

  /** How a bare date is published. */
  private static final Instant SECOND_OF_APRIL = Instant.parse("2024-04-02T23:59:59.999Z");

  @Test
  void bareDateOfAWarningStaysThatDay() {
    ObjectNode match = disclosed(SECOND_OF_APRIL);
    match.withArray("evidence").addObject().put("publishedAt", SECOND_OF_APRIL.toString());

    assertThat(knownSince(match)).isEqualTo("2024-04-02T23:59:59.999Z");
  }

  @Test
  void whereTheMatchListsNoSuchClaimTheLeadItselfTells() {
    ObjectNode match = disclosed(Instant.parse("2024-04-02T12:00:00Z"));
    match.withArray("evidence").addObject().put("publishedAt", REPORTED.toString());

    assertThat(knownSince(match)).isEqualTo("2024-04-02T12:00:00.000Z");
  }

  private static ObjectNode disclosed(Instant published) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("audience", "PRIVATE")
        .put("publicationLeadSeconds", Duration.between(published, REPORTED).toSeconds());
  }

  private static String knownSince(ObjectNode match) {
    return Forewarning.best(List.of(FoundMatch.read(match)), REPORTED)
        .iterator()
        .next()
        .json()
        .path("knownSince")
        .asText();
  }
}
