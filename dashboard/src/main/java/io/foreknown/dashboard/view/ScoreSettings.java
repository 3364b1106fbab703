package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.score.Policy;
import io.foreknown.domain.score.ScoreSpec;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a scorecard counts from the settings that its record echoes. */
final class ScoreSettings {
  private ScoreSettings() {}

  static ScoreSpec read(JsonNode settings) {
    String hazard = settings.path("hazard").textValue();
    Set<String> issuers =
        settings.path("issuers").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    return new ScoreSpec(
        settings.path("id").asText(),
        issuers,
        hazard == null ? null : new Hazard(hazard),
        settings.path("place").textValue(),
        moment(settings, "from"),
        moment(settings, "to"),
        Policy.valueOf(settings.path("policy").asText()),
        true);
  }

  private static @Nullable Instant moment(JsonNode settings, String bound) {
    String text = settings.path(bound).textValue();
    return text == null ? null : Instant.parse(text);
  }
}
