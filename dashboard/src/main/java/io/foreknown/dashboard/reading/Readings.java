package io.foreknown.dashboard.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stories that were read last, with what they may claim; safe for several threads.
 *
 * <p>Holds {@value #STORIES} stories of at most 100,000 characters, and lets go first of those that
 * were read longest ago.
 */
public final class Readings {
  /** Some weeks of a large desk. */
  static final int STORIES = 2_000;

  private final Map<String, StoryOnDesk> byStory = new LinkedHashMap<>();
  private final Map<String, String> storyOf = new HashMap<>();

  /** Takes in a record. */
  public synchronized void put(ReadRecord record) {
    if (record.of() == ReadRecord.Of.STORY) {
      putStory(record.key(), record.json());
    } else {
      putProposal(record.key(), record.json());
    }
  }

  private void putStory(String id, @Nullable ObjectNode given) {
    StoryOnDesk before = byStory.getOrDefault(id, StoryOnDesk.NONE);
    set(id, given == null ? before.withoutStory() : before.withStory(given));
  }

  private void putProposal(String id, @Nullable ObjectNode given) {
    if (given == null) {
      String story = storyOf.remove(id);
      if (story != null) {
        set(story, byStory.getOrDefault(story, StoryOnDesk.NONE).withoutProposal(id));
      }
      return;
    }
    String story = given.path("story").path("id").asText();
    storyOf.put(id, story);
    set(story, byStory.getOrDefault(story, StoryOnDesk.NONE).withProposal(id, given));
  }

  private void set(String story, StoryOnDesk storyOnDesk) {
    byStory.remove(story);
    if (!storyOnDesk.isEmpty()) {
      byStory.put(story, storyOnDesk);
      if (byStory.size() > STORIES) {
        forget(byStory.keySet().iterator().next());
      }
    }
  }

  private void forget(String story) {
    StoryOnDesk gone = byStory.remove(story);
    if (gone != null) {
      gone.proposals().keySet().forEach(storyOf::remove);
    }
  }

  /** All, those that were read last first. */
  public synchronized List<StoryOnDesk> all() {
    List<StoryOnDesk> all = new java.util.ArrayList<>(byStory.values());
    java.util.Collections.reverse(all);
    return all;
  }

  /** One story; null when there is none. */
  public synchronized @Nullable StoryOnDesk of(String story) {
    return byStory.get(story);
  }

  /** The story of a proposal; null when there is no such proposal. */
  public synchronized @Nullable StoryOnDesk withProposal(String id) {
    String story = storyOf.get(id);
    StoryOnDesk storyOnDesk = story == null ? null : byStory.get(story);
    return storyOnDesk != null && storyOnDesk.proposals().containsKey(id) ? storyOnDesk : null;
  }
}
