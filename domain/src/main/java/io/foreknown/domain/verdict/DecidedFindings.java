package io.foreknown.domain.verdict;

import io.foreknown.domain.match.Finding;
import org.jspecify.annotations.Nullable;

/** What comes of the findings about which the desk has decided, with it and without. */
final class DecidedFindings {
  private final FindingSums asDecided = new FindingSums();
  private final FindingSums asRuled = new FindingSums();
  private DeskAnswers deskAnswers = DeskAnswers.NONE;
  private int size;

  void add(Finding finding) {
    asDecided.add(finding);
    Finding ruled = finding.undecided();
    if (ruled != null) {
      asRuled.add(ruled);
    }
    count(DeskAnswer.of(finding), 1);
    size++;
  }

  /** Takes away what was added; false: what is left cannot be known without looking at it. */
  boolean remove(Finding finding) {
    Finding ruled = finding.undecided();
    count(DeskAnswer.of(finding), -1);
    size--;
    return asDecided.remove(finding) && (ruled == null || asRuled.remove(ruled));
  }

  private void count(@Nullable DeskAnswer deskAnswer, int more) {
    if (deskAnswer != null) {
      deskAnswers = deskAnswers.with(deskAnswer, more);
    }
  }

  FindingSums asDecided() {
    return asDecided;
  }

  FindingSums asRuled() {
    return asRuled;
  }

  DeskAnswers answers() {
    return deskAnswers;
  }

  boolean isEmpty() {
    return size == 0;
  }
}
