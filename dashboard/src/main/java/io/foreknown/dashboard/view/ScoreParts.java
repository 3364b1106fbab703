package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** How many of a scorecard's warnings came out how; each counts in one part, hindsight first. */
final class ScoreParts {
  private static final String HINDSIGHT = "hindsight";

  private static final Map<String, String> PARTS =
      Map.of(
          "HIT", "cameTrue",
          "HIT_OUTSIDE_WINDOW", "cameTrueExpired",
          "AVERTED", "foiled",
          "NEAR_MISS", "similar",
          "CANCELLED", "cancelled",
          "PENDING", "open",
          "FALSE_ALARM", "falseAlarms");

  private final Map<String, Long> parts = new TreeMap<>();
  private final boolean inWindowOnly;
  private long withLead;

  /**
   * Of none so far.
   *
   * @param inWindowOnly whether what came true outside a warning's time verifies nothing
   */
  ScoreParts(boolean inWindowOnly) {
    this.inWindowOnly = inWindowOnly;
    PARTS.values().forEach(part -> parts.put(part, 0L));
    parts.put(HINDSIGHT, 0L);
  }

  void add(String outcome, boolean hindsight) {
    String part = PARTS.get(outcome);
    if (part != null) {
      parts.merge(hindsight ? HINDSIGHT : part, 1L, Long::sum);
    }
    if (outcome.equals("HIT") || (outcome.equals("HIT_OUTSIDE_WINDOW") && !inWindowOnly)) {
      withLead++;
    }
  }

  /** With the number of those that have a lead to an incident that occurred. */
  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    parts.forEach(json::put);
    return json.put("withLead", withLead);
  }
}
