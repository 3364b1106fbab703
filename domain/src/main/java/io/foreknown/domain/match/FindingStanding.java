package io.foreknown.domain.match;

import io.foreknown.domain.Versioned;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one pair, put together from its meeting points.
 *
 * <p>A pair has one meeting point that reports it. When one of its events moves, another takes
 * over, and for a while both may speak, or neither: what each says is kept apart, so that the order
 * in which they are heard does not matter in the end.
 *
 * @param version of what subscribers saw last; kept after a retraction, so that versions only grow
 * @param findings the finding by meeting point; empty: retracted
 */
public record FindingStanding(long version, SortedMap<Integer, Finding> findings) {
  /** Nothing known yet. */
  public static final FindingStanding NONE = new FindingStanding(0, new TreeMap<>());

  /** Copies the map. */
  public FindingStanding {
    findings = new TreeMap<>(findings);
  }

  /** What stands: the word of the least meeting point that speaks; null when none does. */
  public @Nullable Finding finding() {
    return findings.isEmpty() ? null : findings.get(findings.firstKey());
  }

  /**
   * The standing after a meeting point has changed its word; {@code word} null: it falls silent.
   */
  public FindingStanding after(int point, @Nullable Finding word) {
    SortedMap<Integer, Finding> heard = new TreeMap<>(findings);
    if (word == null) {
      heard.remove(point);
    } else {
      heard.put(point, word);
    }
    FindingStanding next = new FindingStanding(version, heard);
    return Objects.equals(next.match(), match()) ? next : new FindingStanding(version + 1, heard);
  }

  private @Nullable Match match() {
    Finding finding = finding();
    return finding == null || !finding.isShown() ? null : finding.match();
  }

  /** What subscribers receive of the step from {@code before} to here; null: nothing new. */
  public @Nullable Versioned<Match> changeSince(FindingStanding before) {
    if (version == before.version) {
      return null;
    }
    Match now = match();
    Match was = before.match();
    if (now != null) {
      return new Versioned<>(now, version, false);
    }
    return was == null ? null : new Versioned<>(was, version, true);
  }
}
