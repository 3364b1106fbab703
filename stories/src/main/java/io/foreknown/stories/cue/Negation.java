package io.foreknown.stories.cue;

import io.foreknown.stories.text.ClauseWords;
import io.foreknown.stories.text.Sentence;
import java.util.List;

/** Whether words of a sentence are turned round, or only possible, by what stands before them. */
public final class Negation {
  /** Tokens before a phrase within which "not" or "denied" turns it round. */
  private static final int REACH = 4;

  /** Tokens that "may" or "planned" reach forward over. */
  private static final int FAR = 7;

  private Negation() {}

  /**
   * Whether "not" or its like stands close before a phrase, and in its clause.
   *
   * @param from the place of its first token
   * @param hits all cues of the sentence
   */
  public static boolean isTurned(int from, Sentence sentence, List<CueHit> hits) {
    return isReached(CueKind.NOT, from, start(from, REACH, sentence), hits);
  }

  /**
   * Whether such a word may turn it round: the same from further off, and beyond a "that", as in
   * "denied reports that a bomb had gone off".
   */
  public static boolean mayBeTurned(int from, Sentence sentence, List<CueHit> hits) {
    int start = from;
    while (start > 0 && !isEnd(sentence.word(start))) {
      start--;
    }
    return isReached(CueKind.NOT, from, start, hits);
  }

  private static boolean isEnd(String word) {
    return ClauseWords.begin(word) && !word.equals("that");
  }

  /**
   * Whether "may", "if", "planned" or their like reach a phrase; "May" within a sentence is a
   * month.
   */
  public static boolean isOnlyPossible(int from, Sentence sentence, List<CueHit> hits) {
    List<CueHit> but =
        hits.stream()
            .filter(hit -> hit.from() == 0 || !sentence.at(hit.from()).text().equals("May"))
            .toList();
    return isReached(CueKind.MAYBE, from, start(from, FAR, sentence), but);
  }

  /**
   * Whether what is said of a noun turns it round or makes it only possible, as in "a bomb did not
   * explode" and "an attack may follow".
   *
   * @param to the place behind its last token
   */
  public static boolean isOpenBehind(int to, Sentence sentence, List<CueHit> hits) {
    int end = to;
    while (end < sentence.size()
        && end - to < FAR
        && !ClauseWords.begin(sentence.word(end))
        && !isSettled(end, hits)) {
      end++;
    }
    int until = end;
    return hits.stream()
        .filter(cue -> cue.is(CueKind.NOT) || cue.is(CueKind.MAYBE))
        .filter(cue -> !sentence.at(cue.from()).text().equals("May"))
        .anyMatch(cue -> cue.from() >= to && cue.from() < until);
  }

  /** A word that says that something happened. */
  private static boolean isSettled(int at, List<CueHit> hits) {
    return hits.stream()
        .filter(cue -> cue.from() == at)
        .anyMatch(
            cue -> cue.is(CueKind.HAPPENED) || cue.is(CueKind.KILLED) || cue.is(CueKind.INJURED));
  }

  private static boolean isReached(CueKind kind, int to, int from, List<CueHit> hits) {
    return hits.stream().anyMatch(cue -> cue.is(kind) && cue.from() >= from && cue.to() <= to);
  }

  private static int start(int from, int reach, Sentence sentence) {
    int start = from;
    while (start > 0 && from - start < reach && !ClauseWords.begin(sentence.word(start))) {
      start--;
    }
    return start;
  }
}
