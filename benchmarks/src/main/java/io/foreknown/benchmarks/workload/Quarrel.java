package io.foreknown.benchmarks.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** Statements that exclude each other, and contents that differ. */
record Quarrel(Draw draw) {
  private static final int SPEAKERS = 8;
  private static final int MOST_KILLED = 60;
  private static final List<String> RUNGS = List.of("general", "country", "city", "site");

  /** The event that a claim is about. */
  static String event(JsonNode claim) {
    String about = claim.path("about").asText();
    return about.isEmpty() ? claim.path("event").asText(claim.path("id").asText()) : about;
  }

  ObjectNode statement(String id, JsonNode about, Instant published) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "statement").put("id", id).put("publishedAt", published.toString());
    json.put("about", event(about));
    json.putObject("speaker").put("id", "speaker-" + draw.below(SPEAKERS));
    json.put("said", published.minusSeconds(draw.below(3_600)).toString());
    if (about.path("type").asText().equals("warning")) {
      ofWarning(json);
    } else {
      ofIncident(json);
    }
    if (draw.holds(0.2)) {
      json.put("polarity", "denies");
    }
    return json;
  }

  private void ofWarning(ObjectNode json) {
    if (draw.holds(0.5)) {
      json.put("predicate", "warning.credible").putObject("position").put("truth", draw.holds(0.5));
    } else {
      String rung = draw.of(RUNGS);
      json.put("predicate", "warning.specificity")
          .putObject("position")
          .putObject("scale")
          .put("from", rung)
          .put("to", rung);
    }
  }

  private void ofIncident(ObjectNode json) {
    double share = draw.share();
    if (share < 0.4) {
      json.put("predicate", "incident.killed")
          .putObject("position")
          .put("count", draw.below(MOST_KILLED));
    } else if (share < 0.7) {
      ObjectNode position = json.put("predicate", "incident.perpetrator").putObject("position");
      position.putArray("parties").addObject().put("id", "group-" + draw.below(5));
      position.put("exclusive", draw.holds(0.5));
    } else {
      json.put("predicate", "response.adequate")
          .putObject("position")
          .put("truth", draw.holds(0.5));
    }
  }

  /** Another content under whatever id and revision it has. */
  static void change(ObjectNode json, Draw draw) {
    switch (json.path("type").asText()) {
      case "warning" -> changeWarning(json, draw);
      case "incident" -> changeIncident(json, draw);
      default -> json.setAll(changed(json, draw));
    }
  }

  private static ObjectNode changed(ObjectNode statement, Draw draw) {
    ObjectNode about = JsonNodeFactory.instance.objectNode();
    about.put("id", event(statement));
    about.put(
        "type",
        statement.path("predicate").asText().startsWith("warning.") ? "warning" : "incident");
    Instant published = Instant.parse(statement.path("publishedAt").asText());
    ObjectNode other = new Quarrel(draw).statement(statement.path("id").asText(), about, published);
    other.set("speaker", statement.path("speaker"));
    return other;
  }

  private static void changeWarning(ObjectNode json, Draw draw) {
    json.put("audience", draw.holds(0.5) ? "public" : "private");
    if (draw.holds(0.4)) {
      json.remove("validity");
    }
    if (draw.holds(0.3)) {
      json.putArray("suspects").addObject().put("id", "group-" + draw.below(5));
    }
    if (draw.holds(0.1)) {
      json.put("exercise", draw.holds(0.5));
    }
  }

  private static void changeIncident(ObjectNode json, Draw draw) {
    json.put("killed", draw.below(MOST_KILLED));
    if (draw.holds(0.3)) {
      json.put("outcome", draw.of(List.of("occurred", "foiled", "disproved")));
    }
    if (draw.holds(0.3)) {
      ObjectNode perpetrators = json.putObject("perpetrators");
      perpetrators.putArray("parties").addObject().put("id", "group-" + draw.below(5));
      perpetrators.put("exclusive", draw.holds(0.5));
    }
  }
}
