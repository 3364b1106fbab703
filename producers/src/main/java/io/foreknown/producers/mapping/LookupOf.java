package io.foreknown.producers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.producers.Shown;
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
  public @Nullable JsonNode of(Row row) {
    String told = text.text(row);
    if (told == null) {
      return null;
    }
    JsonNode meant = table.get(told);
    if (meant != null) {
      return meant;
    }
    if (otherwise == null) {
      row.problems().add(path, "%s is not in the table %s".formatted(Shown.of(told), name));
      return null;
    }
    return otherwise.of(row);
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
