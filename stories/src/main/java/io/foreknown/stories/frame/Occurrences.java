package io.foreknown.stories.frame;

import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.text.Sentence;
import java.util.Set;

/**
 * Whether a sentence says that what a noun names happened: it does something ("the flood swept"),
 * something was done by it ("killed in a fire"), or it is said to be there ("there was a blast").
 */
final class Occurrences {
  /** Tokens between a noun and the verb that tells what it did. */
  private static final int AHEAD = 14;

  /** Tokens before a noun within which "killed in" or "there was" stands. */
  private static final int BEFORE = 6;

  private static final Set<String> BY = Set.of("by", "in", "from", "after", "during");

  private static final Set<String> BEING = Set.of("was", "were", "been", "is", "are");

  private final Marked marked;
  private final Factuality factuality;
  private final Sentence sentence;

  Occurrences(Marked marked, Factuality factuality) {
    this.marked = marked;
    this.factuality = factuality;
    this.sentence = marked.sentence();
  }

  /** Whether the noun's event happened by this sentence. */
  boolean says(CueHit noun) {
    return noun.is(CueKind.EVENT)
        && !factuality.isThreat(noun)
        && (does(noun) || suffered(noun) || isThere(noun));
  }

  /** "Floods in the north have killed": the verb follows, and nothing turns it round. */
  private boolean does(CueHit noun) {
    int end = Math.min(marked.clauses().end(noun.from()), noun.to() + AHEAD);
    return marked.of(CueKind.IMPACT).stream()
        .filter(verb -> verb.from() >= noun.to() && verb.from() < end)
        .filter(verb -> !isInfinitive(verb))
        .anyMatch(verb -> isPlain(noun.to(), verb.from()) && !factuality.isOpen(noun));
  }

  private boolean isInfinitive(CueHit verb) {
    return sentence.word(verb.from() - 1).equals("to");
  }

  private boolean isPlain(int from, int to) {
    return !marked.has(CueKind.MAYBE, from, to)
        && !marked.has(CueKind.NOT, from, to)
        && !marked.has(CueKind.SAY, from, to)
        && !marked.has(CueKind.WARN, from, to);
  }

  /** "Were killed in a fire", "was hit by a cyberattack". */
  private boolean suffered(CueHit noun) {
    for (int at = noun.from() - 1; at >= Math.max(0, noun.from() - BEFORE); at--) {
      if (BY.contains(sentence.word(at))) {
        int from = Math.max(0, at - 3);
        return (marked.has(CueKind.IMPACT, from, at)
                || marked.has(CueKind.KILLED, from, at)
                || marked.has(CueKind.INJURED, from, at))
            && !factuality.isOpen(noun);
      }
    }
    return false;
  }

  /** "There has been an explosion", "reports of a shooting". */
  private boolean isThere(CueHit noun) {
    for (int at = noun.from() - 1; at >= Math.max(0, noun.from() - BEFORE); at--) {
      boolean there = sentence.word(at).equals("there") && hasBeing(at + 1, noun.from());
      boolean reports = sentence.word(at).equals("of") && sentence.word(at - 1).equals("reports");
      if (there || reports) {
        return !factuality.isOpen(noun);
      }
    }
    return false;
  }

  private boolean hasBeing(int from, int to) {
    for (int at = from; at < to; at++) {
      if (BEING.contains(sentence.word(at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the verb only tells what a noun before it did: an avalanche that swept men away. */
  boolean isDoneBy(CueHit verb, CueHit noun) {
    return noun.to() <= verb.from()
        && verb.from() < Math.min(marked.clauses().end(noun.from()), noun.to() + AHEAD)
        && marked.has(CueKind.IMPACT, verb.from(), verb.to())
        && says(noun);
  }
}
