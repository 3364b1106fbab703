package io.foreknown.feeds.mapping;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.feeds.pattern.TextPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a record in which a time is.
 *
 * @param part of the whole text the first group is the time; null where the text is nothing else
 */
record TimeText(Template template, @Nullable TextPattern part) {
  /** A pattern with a group. */
  static TextPattern parsePart(String pattern) {
    TextPattern parsed = TextPattern.parse(pattern);
    require(parsed.groupCount() > 0, "'%s' has no group that holds the time", pattern);
    return parsed;
  }

  /** Null when the record says nothing, or something that the pattern does not match. */
  @Nullable String of(FeedRow feedRow) {
    String said = template.text(feedRow);
    if (said == null || part == null) {
      return said;
    }
    List<String> groups = part.wholeGroups(said);
    return groups == null ? null : groups.get(1);
  }
}
