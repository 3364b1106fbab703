package io.foreknown.domain.decision;

import io.foreknown.domain.claim.Decision.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the desk has decided about an incident, as far as judging it needs to know.
 *
 * @param pairs by warning event, each with at least one, the newest first
 * @param mute null: whoever wants to is alerted
 */
public record IncidentDecisions(SortedMap<String, List<Decided>> pairs, @Nullable Mute mute) {
  /** Nothing is decided. */
  public static final IncidentDecisions SILENT = new IncidentDecisions(new TreeMap<>(), null);

  /** What is decided about the pair with a warning, the newest first; empty: nothing. */
  public List<Decided> pair(String warning) {
    return pairs.isEmpty() ? List.of() : pairs.getOrDefault(warning, List.of());
  }

  /**
   * What is decided about the pair with a warning, under whichever of its ids.
   *
   * @param merged its other ids
   */
  public List<Decided> pair(String warning, List<String> merged) {
    if (pairs.isEmpty() || merged.isEmpty()) {
      return pair(warning);
    }
    return Stream.concat(Stream.of(warning), merged.stream())
        .flatMap(id -> pair(id).stream())
        .sorted(Decided.NEWEST_FIRST)
        .limit(Decisions.SHOWN)
        .toList();
  }

  /** The warnings about whose pairs something else is decided than before. */
  public Set<String> changedSince(IncidentDecisions before) {
    Set<String> changed = new TreeSet<>(pairs.keySet());
    changed.addAll(before.pairs.keySet());
    changed.removeIf(warning -> pair(warning).equals(before.pair(warning)));
    return changed;
  }

  /** Whether an alert of what became known then is kept quiet. */
  public boolean isMuted(Instant published) {
    return mute != null && mute.covers(published);
  }

  /** What stands of these, the newest first; null when there is none. */
  public static @Nullable Verdict stands(List<Decided> newestFirst) {
    return newestFirst.isEmpty() ? null : newestFirst.get(0).verdict();
  }
}
