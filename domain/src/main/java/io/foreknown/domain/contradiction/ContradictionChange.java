package io.foreknown.domain.contradiction;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What has become of one contradiction.
 *
 * @param before null: it was none
 * @param now null: it is none any more, as a claim that it rested on was corrected or withdrawn
 */
public record ContradictionChange(
    String id, @Nullable Contradiction before, @Nullable Contradiction now) {

  /** What has become of each between two moments; by id. */
  static List<ContradictionChange> between(
      Map<String, Contradiction> before, Map<String, Contradiction> now) {
    SortedSet<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(now.keySet());
    return ids.stream()
        .filter(id -> !Objects.equals(before.get(id), now.get(id)))
        .map(id -> new ContradictionChange(id, before.get(id), now.get(id)))
        .toList();
  }
}
