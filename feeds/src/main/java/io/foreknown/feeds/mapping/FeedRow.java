package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.foreknown.domain.problem.Problems;
import io.foreknown.feeds.Care;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record of a feed while a claim is made of it.
 *
 * @param file what the name of the file says, by group
 * @param each the entry of a list that is being read; null: none
 * @param absent what a text says that says nothing
 * @param care what becomes of shapes that can be mended
 * @param problems of the claim that is being made
 * @param notes of what was mended in it
 */
record FeedRow(
    RecordValues values,
    Map<String, String> file,
    @Nullable JsonNode each,
    Set<String> absent,
    Care care,
    Problems problems,
    Problems notes) {

  /** As it stands in the record; null when it says nothing. */
  @Nullable JsonNode value(Name name) {
    JsonNode value = found(name);
    if (value.isMissingNode() || value.isNull() || (value.isContainerNode() && value.isEmpty())) {
      return null;
    }
    if (!value.isTextual()) {
      return !value.isContainerNode() && absent.contains(value.asText()) ? null : value;
    }
    String text = value.textValue().strip();
    return text.isEmpty() || absent.contains(text) ? null : TextNode.valueOf(text);
  }

  private JsonNode found(Name name) {
    if (each != null && name.isOfEach()) {
      return name.rest().in(each);
    }
    return name.isOfFile()
        ? TextNode.valueOf(file.getOrDefault(name.steps().get(1), ""))
        : values.at(name);
  }

  /** Null when it says nothing, or is no text, which is noted. */
  @Nullable String text(Name name, String path) {
    JsonNode value = value(name);
    if (value == null || !value.isContainerNode()) {
      return value == null ? null : value.asText();
    }
    problems.add(
        path,
        "%s is %s, a text is expected"
            .formatted(name.text(), value.isArray() ? "a list" : "an object"));
    return null;
  }

  /** The same record, for another claim. */
  FeedRow afresh() {
    return new FeedRow(values, file, each, absent, care, new Problems(), new Problems());
  }

  /** The same record, where an entry of a list is read. */
  FeedRow with(JsonNode entry) {
    return new FeedRow(values, file, entry, absent, care, problems, notes);
  }
}
