package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.given.StormDay;
import java.util.Map;

/** Scorecards of the storm day beside the weather service's own figures. */
final class StormScores {
  private StormScores() {}

  /** The published figures have four decimal places. */
  static void assertAgrees(String phenomenon, JsonNode scorecard) {
    Map<String, Double> expected = StormDay.expected(phenomenon);
    Map<String, String> names =
        Map.ofEntries(
            Map.entry("warnings", "/warnings"),
            Map.entry("verified", "/warningsVerified"),
            Map.entry("reports", "/incidents"),
            Map.entry("warned", "/incidentsWarned"),
            Map.entry("pod", "/pod"),
            Map.entry("far", "/far"),
            Map.entry("csi", "/csi"),
            Map.entry("meanLeadMinutes", "/leadMinutes/mean"),
            Map.entry("minLeadMinutes", "/leadMinutes/min"),
            Map.entry("maxLeadMinutes", "/leadMinutes/max"),
            Map.entry("meanFirstLeadMinutes", "/meanFirstLeadMinutes"));
    names.forEach(
        (figure, path) -> {
          JsonNode is = scorecard.at(path);
          Double value = expected.get(figure);
          if (value == null) {
            assertThat(is.isNumber()).as(phenomenon + " " + figure).isFalse();
          } else {
            assertThat(is.asDouble())
                .as(phenomenon + " " + figure)
                .isCloseTo(value, within(0.000_05));
          }
        });
  }
}
