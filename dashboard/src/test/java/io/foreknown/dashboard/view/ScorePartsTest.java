package io.foreknown.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class ScorePartsTest {
  @Test
  void whatNobodyKnewInTimeIsAPartOfItsOwn() {
    ScoreParts parts = new ScoreParts(false);
    parts.add("HIT", true);
    parts.add("AVERTED", true);
    parts.add("HIT", false);
    parts.add("HIT_OUTSIDE_WINDOW", false);

    ObjectNode json = parts.json();
    assertThat(json.path("hindsight").asInt()).isEqualTo(2);
    assertThat(json.path("cameTrue").asInt()).isEqualTo(1);
    assertThat(json.path("cameTrueExpired").asInt()).isEqualTo(1);
    assertThat(json.path("foiled").asInt()).isZero();
    assertThat(json.path("withLead").asInt()).isEqualTo(3);
  }

  @Test
  void whereOnlyTheWindowCountsWhatLiesOutsideHasNoLead() {
    ScoreParts parts = new ScoreParts(true);
    parts.add("HIT_OUTSIDE_WINDOW", false);

    assertThat(parts.json().path("withLead").asInt()).isZero();
    assertThat(parts.json().path("cameTrueExpired").asInt()).isEqualTo(1);
  }
}
