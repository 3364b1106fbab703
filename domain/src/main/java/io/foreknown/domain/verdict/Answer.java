package io.foreknown.domain.verdict;

import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.Ruling;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What the desk says to what a rule has found.
 *
 * @param hazard of the rule's row
 * @param verdict confirmed or dismissed
 */
public record Answer(String hazard, Ruling ruling, Decision.Verdict verdict)
    implements Comparable<Answer> {
  private static final Comparator<Answer> ORDER =
      Comparator.comparing(Answer::hazard)
          .thenComparing(Answer::ruling)
          .thenComparing(Answer::verdict);

  /** Null where nothing is decided, or where nobody was shown anything to decide about. */
  static @Nullable Answer of(Finding finding) {
    Decision.Verdict decided = finding.match().decided();
    return decided == null || !finding.isShown()
        ? null
        : new Answer(finding.match().rule().hazard(), finding.ruling(), decided);
  }

  @Override
  public int compareTo(Answer other) {
    return ORDER.compare(this, other);
  }
}
