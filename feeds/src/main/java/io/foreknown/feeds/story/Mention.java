package io.foreknown.feeds.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place or a party that a story names.
 *
 * @param id as in a claim
 * @param name null when the story gives only a code
 * @param aliases what else a claim may call it by
 * @param geometry GeoJSON; null when the story gives none
 */
public record Mention(
    String id, @Nullable String name, List<String> aliases, @Nullable JsonNode geometry) {
  /** Copies the list. */
  public Mention {
    aliases = List.copyOf(aliases);
  }

  /** As a claim gives it. */
  ObjectNode tree() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("id", id);
    if (name != null) {
      tree.put("name", name);
    }
    if (geometry != null) {
      tree.set("geometry", geometry);
    }
    return tree;
  }
}
