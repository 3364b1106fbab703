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

  private final Map<String, Reading> byStory = new LinkedHashMap<>();
  private final Map<String, String> storyOf = new HashMap<>();

  /** Takes in a record. */
  public synchronized void put(ReadRecord record) {
    if (record.of() == ReadRecord.Of.STORY) {
      putStory(record.key(), record.json());
    } else {
      putProposal(record.key(), record.json());
    }
  }

  private void putStory(String id, @Nullable ObjectNode told) {
    Reading before = byStory.getOrDefault(id, Reading.NONE);
    set(id, told == null ? before.withoutStory() : before.withStory(told));
  }

  private void putProposal(String id, @Nullable ObjectNode told) {
    if (told == null) {
      String story = storyOf.remove(id);
      if (story != null) {
        set(story, byStory.getOrDefault(story, Reading.NONE).withoutProposal(id));
      }
      return;
    }
    String story = told.path("story").path("id").asText();
    storyOf.put(id, story);
    set(story, byStory.getOrDefault(story, Reading.NONE).withProposal(id, told));
  }

  private void set(String story, Reading reading) {
    byStory.remove(story);
    if (!reading.isEmpty()) {
      byStory.put(story, reading);
      if (byStory.size() > STORIES) {
        forget(byStory.keySet().iterator().next());
      }
    }
  }

  private void forget(String story) {
    Reading gone = byStory.remove(story);
    if (gone != null) {
      gone.proposals().keySet().forEach(storyOf::remove);
    }
  }

  /** All, those that were read last first. */
  public synchronized List<Reading> all() {
    List<Reading> all = new java.util.ArrayList<>(byStory.values());
    java.util.Collections.reverse(all);
    return all;
  }

  /** One story; null when there is none. */
  public synchronized @Nullable Reading of(String story) {
    return byStory.get(story);
  }

  /** The story of a proposal; null when there is no such proposal. */
  public synchronized @Nullable Reading withProposal(String id) {
    String story = storyOf.get(id);
    Reading reading = story == null ? null : byStory.get(story);
    return reading != null && reading.proposals().containsKey(id) ? reading : null;
  }
}
