package io.foreknown.stories.frame;

import io.foreknown.stories.draft.Field;
import io.foreknown.stories.text.Range;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a story mentions.
 *
 * @param mentions in the order of the text
 * @param home the country that it is about, for incidents of which it says no place; null when
 *     nothing says which
 * @param elsewhere the numbers of the sentences that name another country than that
 * @param news the days that may be assumed of what is reported as news, by the words for it
 */
public record StoryMentions(
    List<Mention> mentions, @Nullable Field home, Set<Integer> elsewhere, Map<Range, Field> news) {
  /** Copies the collections. */
  public StoryMentions {
    mentions = List.copyOf(mentions);
    elsewhere = Set.copyOf(elsewhere);
    news = Map.copyOf(news);
  }
}
