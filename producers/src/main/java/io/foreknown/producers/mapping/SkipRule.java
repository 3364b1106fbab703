package io.foreknown.producers.mapping;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are in order and make no claim.
 *
 * @param text what is looked at
 * @param in the texts that make it skip, the empty one for a cell that tells nothing
 * @param why told of each skipped row, and counted
 */
record SkipRule(Template text, Set<String> in, String why) {
  boolean skips(Row row) {
    @Nullable String told = text.text(row);
    return in.contains(told == null ? "" : told);
  }
}
