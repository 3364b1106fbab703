package io.foreknown.domain.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one meeting point now says of a pair.
 *
 * @param match null: nothing any more
 */
public record MatchChange(String id, String incident, @Nullable Match match) {

  /** The difference between what an event matched before and what it matches now, both by id. */
  public static List<MatchChange> between(Map<String, Match> before, Map<String, Match> after) {
    List<MatchChange> changes = new ArrayList<>();
    before.forEach(
        (id, match) -> {
          if (!after.containsKey(id)) {
            changes.add(new MatchChange(id, match.incident(), null));
          }
        });
    after.forEach(
        (id, match) -> {
          if (!match.equals(before.get(id))) {
            changes.add(new MatchChange(id, match.incident(), match));
          }
        });
    return changes;
  }
}
