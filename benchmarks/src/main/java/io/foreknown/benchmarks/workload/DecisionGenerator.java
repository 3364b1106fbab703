package io.foreknown.benchmarks.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Decisions about events that were reported lately. None is about a question: whether its alerts
 * were raised depends on whether it was dismissed before, and nobody could tell.
 */
final class DecisionGenerator {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double TAKEN_BACK = 0.3;
  private static final double SAME = 0.75;

  private final List<String> standing = new ArrayList<>();

  /** A decision about the events of two claims, or one that takes an earlier one back. */
  ObjectNode decision(String id, JsonNode one, JsonNode other, Draw draw, Instant at) {
    if (!standing.isEmpty() && draw.holds(TAKEN_BACK)) {
      String earlier = standing.remove(draw.below(standing.size()));
      return record(earlier, at).put("revision", 2).put("status", "retracted");
    }
    standing.add(id);
    ObjectNode decision = record(id, at);
    decision.putObject("by").put("id", "desk:" + draw.below(3));
    String type = type(one);
    if (type.equals(type(other)) && !Quarrel.event(one).equals(Quarrel.event(other))) {
      decision.put("verdict", draw.holds(SAME) ? "same" : "different");
      decision
          .putObject("subject")
          .putArray(type + "s")
          .add(Quarrel.event(one))
          .add(Quarrel.event(other));
      return decision;
    }
    JsonNode warning = type.equals("warning") ? one : other;
    decision.put("verdict", draw.holds(SAME) ? "confirmed" : "dismissed");
    decision
        .putObject("subject")
        .putObject("pair")
        .put("warning", Quarrel.event(warning))
        .put("incident", Quarrel.event(type.equals("warning") ? other : one));
    return decision;
  }

  private static ObjectNode record(String id, Instant at) {
    return JSON.createObjectNode().put("type", "decision").put("id", id).put("at", at.toString());
  }

  /** Of the event that a claim is about. */
  private static String type(JsonNode claim) {
    return claim.path("type").asText().equals("warning")
            || claim.path("predicate").asText().startsWith("warning.")
        ? "warning"
        : "incident";
  }
}
