package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of the claim, of those entries that give something; gives nothing when none does. What
 * several entries of one cell make stands beside the others.
 */
record ListOf(List<Expression> entries) implements Expression {
  @Override
  public @Nullable JsonNode of(FeedRow feedRow) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Expression entry : entries) {
      JsonNode value = entry.of(feedRow);
      if (value instanceof ArrayNode several && entry.isSeveral()) {
        list.addAll(several);
      } else if (value != null) {
        list.add(value);
      }
    }
    return list.isEmpty() ? null : list;
  }

  @Override
  public Set<Name> names() {
    return names(entries);
  }

  static Set<Name> names(List<? extends Expression> all) {
    Set<Name> names = new LinkedHashSet<>();
    all.forEach(one -> names.addAll(one.names()));
    return names;
  }

  static Set<Name> joined(Set<Name> some, Set<Name> more) {
    Set<Name> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return all;
  }
}
