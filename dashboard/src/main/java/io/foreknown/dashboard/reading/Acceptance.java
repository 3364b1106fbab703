package io.foreknown.dashboard.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is published when a proposal is accepted, rejected or given back; pure. */
public final class Acceptance {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String TYPE = "type";
  private static final String REVISION = "revision";
  private static final String STATUS = "status";
  private static final String PUBLISHED = "publishedAt";
  private static final String STORY = "story";
  private static final String RETRACTED = "retracted";

  /** What an editor cannot change: whose word it is, and where it lies. */
  private static final List<String> GIVEN = List.of(TYPE, "id", REVISION, STATUS, STORY);

  /** When what is claimed happened. */
  private static final List<String> TIMES = List.of("began", "issued");

  private static final String ASSUMED = "DEFAULT";

  private Acceptance() {}

  /** The id of the claim that a proposal becomes. */
  static String claimId(JsonNode proposal) {
    return "story:%s#%s"
        .formatted(proposal.path(STORY).path("id").asText(), proposal.path("id").asText());
  }

  /**
   * The claim of a proposal.
   *
   * @param edited its fields as somebody of the desk wants them; null: as proposed
   */
  static ObjectNode claim(JsonNode proposal, @Nullable ObjectNode edited, long revision) {
    JsonNode proposed = proposal.path("claim");
    ObjectNode claim = JSON.objectNode();
    claim.set(TYPE, proposed.path(TYPE));
    claim.put("id", claimId(proposal));
    claim.put(REVISION, revision);
    if (proposed.path(STORY).isObject()) {
      claim.set(STORY, proposed.path(STORY));
    }
    claim.setAll(content(edited == null ? proposed : edited));
    if (proposed.hasNonNull(PUBLISHED)) {
      claim.set(PUBLISHED, proposed.path(PUBLISHED));
    }
    return claim;
  }

  /** The fields of a claim that its editor decides about, in their order. */
  static Map<String, JsonNode> content(JsonNode claim) {
    Map<String, JsonNode> content = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : claim.properties()) {
      if (!GIVEN.contains(field.getKey()) && !field.getValue().isNull()) {
        content.put(field.getKey(), field.getValue());
      }
    }
    return content;
  }

  /** Whether a time of the claim is only assumed, which nobody accepts who has not looked at it. */
  static boolean hasAssumedTime(JsonNode proposal) {
    return TIMES.stream()
        .anyMatch(field -> proposal.at("/fields/%s/how".formatted(field)).asText().equals(ASSUMED));
  }

  /** Withdraws it. */
  static ObjectNode withdrawal(JsonNode proposal, long revision, Instant at) {
    return JSON.objectNode()
        .put(TYPE, proposal.path("claim").path(TYPE).asText())
        .put("id", claimId(proposal))
        .put(REVISION, revision)
        .put(STATUS, RETRACTED)
        .put(PUBLISHED, at.toString());
  }

  /** That it was accepted. */
  static ObjectNode confirmed(JsonNode proposal) {
    return decided(proposal, "confirmed");
  }

  /**
   * That it was rejected.
   *
   * @param reason null: none is given
   */
  static ObjectNode dismissed(JsonNode proposal, @Nullable String reason) {
    ObjectNode decision = decided(proposal, "dismissed");
    if (reason != null) {
      decision.put("reason", reason);
    }
    return decision;
  }

  private static ObjectNode decided(JsonNode proposal, String verdict) {
    ObjectNode decision = JSON.objectNode().put("verdict", verdict);
    decision.putObject("subject").put("proposal", proposal.path("id").asText());
    return decision;
  }

  /** Takes a decision back. */
  static ObjectNode undone(KnownProposal.Decided decision) {
    return JSON.objectNode()
        .put("id", decision.id())
        .put(REVISION, decision.revision() + 1)
        .put(STATUS, RETRACTED);
  }

  /** The fields that an editor has changed, filled in or left out, sorted. */
  static Set<String> changed(JsonNode proposal, ObjectNode edited) {
    JsonNode proposed = proposal.path("claim");
    Set<String> changed = new TreeSet<>();
    edited.fieldNames().forEachRemaining(changed::add);
    proposed.fieldNames().forEachRemaining(changed::add);
    changed.removeIf(
        field ->
            GIVEN.contains(field)
                || edited.path(field).equals(proposed.path(field))
                || (proposed.path(field).isMissingNode() && edited.path(field).isNull()));
    if (proposed.hasNonNull(PUBLISHED)) {
      changed.remove(PUBLISHED);
    }
    return changed;
  }
}
