package io.foreknown.operations.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.words.MomentWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A claim that an output names.
 *
 * @param revision 0 where the output does not say
 * @param publishedAt empty where the output does not say
 */
record ClaimReference(String claim, long revision, String publishedAt) {
  /** All claims that an output names, in its order. */
  static List<ClaimReference> of(JsonNode output) {
    List<ClaimReference> found = new ArrayList<>();
    output.path("evidence").forEach(claim -> found.add(named(claim)));
    for (String sides : List.of("sides", "positions")) {
      output.path(sides).forEach(side -> addSide(side, found));
    }
    addUndated(output, List.of("openedBy", "resolvedBy"), found);
    output
        .path("decisions")
        .forEach(
            decision ->
                found.add(
                    new ClaimReference(
                        decision.path("decision").asText(),
                        decision.path("revision").asLong(),
                        decision.path("at").asText())));
    if (output.hasNonNull("causedBy")) {
      found.add(
          new ClaimReference(
              output.path("causedBy").asText(), 0, output.path("publishedAt").asText()));
    }
    return found;
  }

  /** What nobody holds any more is told by the claims with which it came and went. */
  private static void addSide(JsonNode side, List<ClaimReference> found) {
    side.path("holders").forEach(holder -> addWords(holder, found));
    if (side.path("holders").isEmpty()) {
      addUndated(side, List.of("takenBy", "givenUpBy"), found);
    }
  }

  private static void addUndated(JsonNode json, List<String> fields, List<ClaimReference> found) {
    fields.stream()
        .filter(json::hasNonNull)
        .forEach(field -> found.add(new ClaimReference(json.path(field).asText(), 0, "")));
  }

  private static void addWords(JsonNode holder, List<ClaimReference> found) {
    if (holder.hasNonNull("first")) {
      found.add(named(holder.path("first")));
    }
    found.add(named(holder));
  }

  private static ClaimReference named(JsonNode json) {
    return new ClaimReference(
        json.path("claim").asText(),
        json.path("revision").asLong(),
        json.path("publishedAt").asText());
  }

  @Override
  public String toString() {
    List<String> details = new ArrayList<>();
    if (revision > 1) {
      details.add("revision " + revision);
    }
    if (!publishedAt.isEmpty()) {
      details.add("published " + MomentWords.publication(Instant.parse(publishedAt)));
    }
    return details.isEmpty() ? claim : "%s (%s)".formatted(claim, String.join(", ", details));
  }
}
