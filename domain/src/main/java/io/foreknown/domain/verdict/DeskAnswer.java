package io.foreknown.domain.verdict;

import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.PlainMatch;
import io.foreknown.domain.match.Ruling;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What the desk says to what a rule has found.
 *
 * @param hazard of the rule's row
 * @param verdict confirmed or dismissed
 */
public record DeskAnswer(String hazard, Ruling ruling, Decision.Verdict verdict)
    implements Comparable<DeskAnswer> {
  private static final Comparator<DeskAnswer> ORDER =
      Comparator.comparing(DeskAnswer::hazard)
          .thenComparing(DeskAnswer::ruling)
          .thenComparing(DeskAnswer::verdict);

  /** Null where nothing is decided, or where nobody was shown anything to decide about. */
  static @Nullable DeskAnswer of(Finding finding) {
    Decision.Verdict decided = finding.match().decided();
    return decided == null || !finding.isShown()
        ? null
        : new DeskAnswer(finding.match().rule().hazard(), finding.ruling(), decided);
  }

  /** The same of a match of two that are plain, which is always shown. */
  static @Nullable DeskAnswer of(PlainMatch match) {
    Decision.Verdict decided = match.decided();
    return decided == null ? null : new DeskAnswer(match.row().hazard(), match.ruling(), decided);
  }

  @Override
  public int compareTo(DeskAnswer other) {
    return ORDER.compare(this, other);
  }
}
