package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.problem.Excerpt;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a table of the mapping has for a text.
 *
 * @param path where it stands in the claim
 * @param otherwise in the place of what the table lacks; null: that is refused
 */
record LookupOf(
    String path,
    Template text,
    String name,
    Map<String, JsonNode> table,
    @Nullable Expression otherwise)
    implements Expression {
  @Override
  public @Nullable JsonNode of(FeedRow feedRow) {
    String given = text.text(feedRow);
    if (given == null) {
      return null;
    }
    JsonNode meant = table.get(given);
    if (meant != null) {
      return meant;
    }
    if (otherwise == null) {
      feedRow.problems().add(path, "%s is not in the table %s".formatted(Excerpt.of(given), name));
      return null;
    }
    return otherwise.of(feedRow);
  }

  @Override
  public Set<Name> names() {
    Set<Name> names = new LinkedHashSet<>(text.names());
    if (otherwise != null) {
      names.addAll(otherwise.names());
    }
    return names;
  }
}
