package io.foreknown.stories.frame;

import io.foreknown.stories.draft.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a story mentions.
 *
 * @param mentions in the order of the text
 * @param home the country that it is about, for incidents of which it says no place; null when
 *     nothing says which
 */
public record StoryMentions(List<Mention> mentions, @Nullable Field home) {
  /** Copies the list. */
  public StoryMentions {
    mentions = List.copyOf(mentions);
  }
}
