package io.foreknown.domain.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What changes in one scorecard.
 *
 * @param spec id of the scorecard
 * @param less the contribution that no longer counts; null: none
 * @param more the contribution that counts now; null: none
 */
public record ScoreChange(String spec, @Nullable Score less, @Nullable Score more) {

  /** The difference between what an event contributed before and what it does now. */
  public static List<ScoreChange> between(Map<String, Score> before, Map<String, Score> after) {
    Set<String> specs = new TreeSet<>(before.keySet());
    specs.addAll(after.keySet());
    List<ScoreChange> changes = new ArrayList<>();
    for (String spec : specs) {
      if (!Objects.equals(before.get(spec), after.get(spec))) {
        changes.add(new ScoreChange(spec, before.get(spec), after.get(spec)));
      }
    }
    return changes;
  }
}
