package io.foreknown.dashboard.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One story and what it may claim; a value.
 *
 * @param story with its {@code text}, as its record has it; null: only proposals have come
 * @param proposals by id, as their records have them
 */
public record StoryOnDesk(@Nullable ObjectNode story, Map<String, ObjectNode> proposals) {
  /** So many proposals of one story are kept; rules make some dozens of a long one. */
  static final int PROPOSALS = 1_000;

  static final StoryOnDesk NONE = new StoryOnDesk(null, Map.of());

  /** Copies the map. */
  public StoryOnDesk {
    proposals = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(proposals));
  }

  /** The text in the version that was read last; empty as long as there is none. */
  public String text() {
    return story == null ? "" : story.path("text").asText();
  }

  /** The story without its text. */
  public JsonNode head() {
    if (story != null) {
      return story.path("story");
    }
    return proposals.isEmpty()
        ? JsonNodeFactory.instance.objectNode()
        : proposals.values().iterator().next().path("story");
  }

  /** With a version of the story, unless a later one is there. */
  StoryOnDesk withStory(ObjectNode given) {
    return story != null && version(story) > version(given)
        ? this
        : new StoryOnDesk(given, proposals);
  }

  /** With a proposal, unless it is there from a later version. */
  StoryOnDesk withProposal(String id, ObjectNode given) {
    ObjectNode known = proposals.get(id);
    boolean isLate = known != null && version(known) > version(given);
    if (isLate || (known == null && proposals.size() >= PROPOSALS)) {
      return this;
    }
    Map<String, ObjectNode> more = new LinkedHashMap<>(proposals);
    more.put(id, given);
    return new StoryOnDesk(story, more);
  }

  StoryOnDesk withoutStory() {
    return new StoryOnDesk(null, proposals);
  }

  StoryOnDesk withoutProposal(String id) {
    Map<String, ObjectNode> fewer = new LinkedHashMap<>(proposals);
    fewer.remove(id);
    return new StoryOnDesk(story, fewer);
  }

  boolean isEmpty() {
    return story == null && proposals.isEmpty();
  }

  private static long version(JsonNode given) {
    return given.path("story").path("version").asLong();
  }
}
