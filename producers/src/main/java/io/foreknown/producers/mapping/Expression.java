package io.foreknown.producers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a part of a claim from a row; a pure function but for the problems that it notes. */
interface Expression {
  /** Null when the row tells nothing of it, or has a problem, which is noted. */
  @Nullable JsonNode of(Row row);

  /** The columns that it reads. */
  Set<String> columns();
}
