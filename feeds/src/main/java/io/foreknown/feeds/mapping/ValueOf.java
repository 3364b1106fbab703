package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value as it stands in the record. */
record ValueOf(Name name) implements Expression {
  @Override
  public @Nullable JsonNode of(FeedRow feedRow) {
    return feedRow.value(name);
  }

  @Override
  public Set<Name> names() {
    return Set.of(name);
  }
}
