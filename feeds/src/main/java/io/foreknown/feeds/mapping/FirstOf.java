package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first of several that gives something. */
record FirstOf(List<Expression> choices) implements Expression {
  @Override
  public @Nullable JsonNode of(FeedRow feedRow) {
    for (Expression choice : choices) {
      int before = feedRow.problems().found().size();
      JsonNode value = choice.of(feedRow);
      if (value != null || feedRow.problems().found().size() > before) {
        return value;
      }
    }
    return null;
  }

  @Override
  public Set<Name> names() {
    return ListOf.names(choices);
  }
}
