package io.foreknown.domain.match;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one pair, put together from its meeting points.
 *
 * <p>A pair has one meeting point that tells of it. When one of its events moves, another takes
 * over, and for a while both may speak, or neither: what each says is kept apart, so that the order
 * in which they are heard does not matter in the end.
 *
 * @param version of what subscribers saw last; kept after a retraction, so that versions only grow
 * @param findings the match by meeting point; empty: retracted
 */
public record MatchStanding(long version, SortedMap<Integer, Match> findings) {
  /** Nothing known yet. */
  public static final MatchStanding NONE = new MatchStanding(0, new TreeMap<>());

  /** Copies the map. */
  public MatchStanding {
    findings = new TreeMap<>(findings);
  }

  /** What stands: the word of the least meeting point that speaks; null when none does. */
  public @Nullable Match match() {
    return findings.isEmpty() ? null : findings.get(findings.firstKey());
  }

  /**
   * The standing after a meeting point has changed its word; {@code word} null: it falls silent.
   */
  public MatchStanding after(int point, @Nullable Match word) {
    SortedMap<Integer, Match> heard = new TreeMap<>(findings);
    if (word == null) {
      heard.remove(point);
    } else {
      heard.put(point, word);
    }
    MatchStanding next = new MatchStanding(version, heard);
    return Objects.equals(next.match(), match()) ? next : new MatchStanding(version + 1, heard);
  }

  /** What subscribers are told of the step from {@code before} to here; null: nothing new. */
  public @Nullable MatchVersion told(MatchStanding before) {
    if (version == before.version) {
      return null;
    }
    Match now = match();
    Match was = before.match();
    if (now != null) {
      return new MatchVersion(now, version, false);
    }
    return was == null ? null : new MatchVersion(was, version, true);
  }
}
