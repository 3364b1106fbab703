package io.foreknown.benchmarks.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.schemas.topic.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Of each id, versions grow strictly from one committed record to the next: a transaction that
 * counted twice, or that was worked on state of before, would bring one again.
 */
final class VersionCheck {
  private static final List<Topic> VERSIONED =
      List.of(
          Topic.MATCHES,
          Topic.DOSSIERS,
          Topic.OUTCOMES,
          Topic.CONTRADICTIONS,
          Topic.QUESTIONS,
          Topic.LINKS,
          Topic.SCORECARDS);

  private final List<String> differences = new ArrayList<>();
  private long records;

  /** Looks at all topics. */
  VersionCheck(OutputRecords topics) {
    VERSIONED.forEach(topic -> check(topic, topics.of(topic)));
  }

  private void check(Topic topic, List<ObjectNode> all) {
    Map<String, Long> last = new HashMap<>();
    for (ObjectNode record : all) {
      String id = id(record);
      long version = record.path("version").asLong();
      Long before = last.put(id, version);
      if (before != null && version <= before) {
        differences.add(
            "%s %s: version %d comes after version %d"
                .formatted(topic.word(), id, version, before));
      }
    }
    records += all.size();
  }

  /** Outputs on one event have its id; all others have their own. */
  private static String id(JsonNode record) {
    return record.path(record.has("id") ? "id" : "event").asText();
  }

  long records() {
    return records;
  }

  List<String> differences() {
    return List.copyOf(differences);
  }
}
