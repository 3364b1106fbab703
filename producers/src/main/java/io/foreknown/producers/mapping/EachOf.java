package io.foreknown.producers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of the claim from one cell that holds several things, each once.
 *
 * @param text of the cell
 * @param between what parts them
 * @param entry what each of them makes; it stands in the column {@link #ENTRY}
 */
record EachOf(Template text, String between, Expression entry) implements Expression {
  /** The column that an entry is read from. */
  static final String ENTRY = "each";

  @Override
  public @Nullable JsonNode of(Row row) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    String told = text.text(row);
    for (String one : told == null ? List.<String>of() : parts(told)) {
      JsonNode value = entry.of(row.with(ENTRY, one));
      if (value != null) {
        list.add(value);
      }
    }
    return list.isEmpty() ? null : list;
  }

  private List<String> parts(String told) {
    return Stream.of(told.split(Pattern.quote(between), -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }

  @Override
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(entry.columns());
    columns.remove(ENTRY);
    columns.addAll(text.columns());
    return columns;
  }
}
