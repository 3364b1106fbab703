package io.foreknown.feeds.mapping;

import io.foreknown.feeds.pattern.TextPattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records that are in order and make no claim.
 *
 * @param text what is looked at
 * @param in the texts that make it skip, the empty one for a value that says nothing
 * @param matches what makes it skip beside them; null: nothing
 * @param unless where not empty, each other text makes it skip
 * @param why said of each skipped record, and counted
 */
record SkipRule(
    Template text, Set<String> in, @Nullable TextPattern matches, Set<String> unless, String why) {
  boolean skips(FeedRow feedRow) {
    String said = text.text(feedRow);
    String looked = said == null ? "" : said;
    return in.contains(looked)
        || (matches != null && matches.isIn(looked))
        || (!unless.isEmpty() && !unless.contains(looked));
  }

  /** Whether it looks at the entries of a list, each of which makes a claim. */
  boolean isOfEach() {
    return text.names().stream().anyMatch(Name::isOfEach);
  }
}
