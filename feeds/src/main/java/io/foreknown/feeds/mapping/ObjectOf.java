package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of the claim; gives nothing when no field of it does.
 *
 * @param condition it gives nothing when this does not; null: no condition
 */
record ObjectOf(Map<String, Expression> fields, @Nullable Template condition)
    implements Expression {
  @Override
  public @Nullable JsonNode of(FeedRow feedRow) {
    ObjectNode object = tree(feedRow);
    return object.isEmpty() ? null : object;
  }

  /** Empty when it gives nothing. */
  ObjectNode tree(FeedRow feedRow) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    if (condition == null || condition.says(feedRow)) {
      fields.forEach(
          (name, expression) -> {
            JsonNode value = expression.of(feedRow);
            if (value != null) {
              object.set(name, value);
            }
          });
    }
    return object;
  }

  @Override
  public Set<Name> names() {
    Set<Name> names = new LinkedHashSet<>();
    fields.values().forEach(field -> names.addAll(field.names()));
    if (condition != null) {
      names.addAll(condition.names());
    }
    return names;
  }
}
