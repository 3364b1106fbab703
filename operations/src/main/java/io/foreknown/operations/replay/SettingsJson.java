package io.foreknown.operations.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** By what a run judged, for those who compare it with another. */
final class SettingsJson {
  private SettingsJson() {}

  static ObjectNode of(
      @Nullable Instant since, @Nullable Instant until, Instant clock, JsonNode settings) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("since", text(since))
            .put("until", text(until))
            .put("clock", text(clock));
    json.set("settings", settings);
    return json;
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }
}
