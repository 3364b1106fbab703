package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** The same for every row. */
record Constant(JsonNode value) implements Expression {
  @Override
  public JsonNode of(FeedRow feedRow) {
    return value;
  }

  @Override
  public Set<Name> names() {
    return Set.of();
  }
}
