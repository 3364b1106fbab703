package io.foreknown.operations.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.foreknown.schemas.topic.Topic;
import java.util.Iterator;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * One output that is not the same in both directories.
 *
 * @param before in the first directory; missing where it appeared
 * @param after in the second directory; missing where it vanished
 */
record Change(Topic topic, String id, JsonNode before, JsonNode after) {
  /** What stands in for an output that is not there. */
  static final JsonNode NOTHING = MissingNode.getInstance();

  /** What has happened to it. */
  enum Kind {
    APPEARED("+"),
    VANISHED("-"),
    CHANGED("~");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  Kind kind() {
    if (before.isMissingNode()) {
      return Kind.APPEARED;
    }
    return after.isMissingNode() ? Kind.VANISHED : Kind.CHANGED;
  }

  /** The output, as it is or was last. */
  JsonNode shown() {
    return after.isMissingNode() ? before : after;
  }

  boolean isChangeOf(String field) {
    return !before.path(field).equals(after.path(field));
  }

  /** The fields that both have and that differ; none unless it changed. */
  NavigableSet<String> fields() {
    NavigableSet<String> fields = new TreeSet<>();
    if (kind() == Kind.CHANGED) {
      addDiffering(before.fieldNames(), fields);
      addDiffering(after.fieldNames(), fields);
    }
    return fields;
  }

  private void addDiffering(Iterator<String> names, NavigableSet<String> fields) {
    names.forEachRemaining(
        name -> {
          if (isChangeOf(name)) {
            fields.add(name);
          }
        });
  }

  /** How much it matters to a desk: less is more. */
  int rank() {
    boolean isNews = kind() != Kind.CHANGED;
    return switch (topic) {
      case DOSSIERS -> isChangeOf("verdict") ? 0 : 7;
      case MATCHES ->
          isChangeOf("kind") || isChangeOf("state") ? ("MATCH".equals(finding()) ? 1 : 5) : 7;
      case OUTCOMES -> isChangeOf("outcome") ? 2 : 7;
      case CONTRADICTIONS -> isNews || isChangeOf("state") ? 3 : 7;
      case QUESTIONS -> isDisputed() && (isNews || isChangeOf("state")) ? 4 : 7;
      case ALERTS -> 4;
      case SCORECARDS -> 6;
      default -> 8;
    };
  }

  private boolean isDisputed() {
    return before.path("disputed").asBoolean() || after.path("disputed").asBoolean();
  }

  /** A match that became a near miss matters as much as one that was one. */
  private String finding() {
    String was = before.path("kind").asText();
    return "MATCH".equals(was) ? was : after.path("kind").asText();
  }
}
