package io.foreknown.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventFindingsTest {
  private static ObjectNode match(String state) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("kind", "MATCH")
        .put("state", state)
        .put("hindsight", true);
  }

  private static boolean isKnownOnlyAfterwards(ObjectNode... matches) {
    return new EventFindings(
            null,
            false,
            Stream.of(matches).map(FoundMatch::read).toList(),
            List.of(),
            new TreeMap<>())
        .isKnownOnlyAfterwards();
  }

  @Test
  void whatTheDeskHasDismissedCountsNowhere() {
    assertThat(isKnownOnlyAfterwards(match("SUGGESTED"))).isTrue();
    assertThat(isKnownOnlyAfterwards(match("CONFIRMED"))).isTrue();
    assertThat(isKnownOnlyAfterwards(match("DISMISSED"))).isFalse();
  }
}
