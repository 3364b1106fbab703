package io.foreknown.feeds.story;

import io.foreknown.domain.claim.Story;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a story says of itself, and its claims need not repeat.
 *
 * @param events ids of the events that it is about
 */
public record Background(Story story, List<String> events, Mentions places, Mentions parties) {
  /** Leaves out repetitions. */
  public Background {
    events = events.stream().distinct().toList();
  }

  /** The only event; null when there is none, or several. */
  @Nullable String event() {
    return events.size() == 1 ? events.get(0) : null;
  }
}
