package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a part of a claim from a record; a pure function but for the problems that it notes. */
interface Expression {
  /** Null when the record says nothing of it, or has a problem, which is noted. */
  @Nullable JsonNode of(FeedRow feedRow);

  /** Whether the list that it makes stands beside the other entries of a list around it. */
  default boolean isSeveral() {
    return false;
  }

  /** The values that it reads. */
  Set<Name> names();
}
