package io.foreknown.stories.mention;

import io.foreknown.domain.claim.Count;
import io.foreknown.stories.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What the words around a number make of it: "more than 140", "30 to 40", "about 50". */
final class Modifiers {
  /** How far about may be from the number. */
  private static final double ABOUT = 0.1;

  private Modifiers() {}

  static CountHit modified(Sentence sentence, int at, int to, long number) {
    String one = sentence.word(at - 1);
    String two = sentence.word(at - 2) + " " + one;
    String three = sentence.word(at - 3) + " " + two;
    Long upper = upper(sentence, to, number);
    if (upper != null) {
      return CountHit.of(sentence, at, to + 2, new Count(number, upper));
    }
    if (two.equals("more than") || two.equals("greater than") || one.equals("over")) {
      return CountHit.of(
          sentence, one.equals("over") ? at - 1 : at - 2, to, new Count(number + 1, null));
    }
    if (two.equals("at least") || three.equals("no fewer than") || three.equals("not less than")) {
      return CountHit.of(
          sentence, two.equals("at least") ? at - 2 : at - 3, to, new Count(number, null));
    }
    if (two.equals("up to") || three.equals("as many as") || two.equals("at most")) {
      return CountHit.of(
          sentence, three.equals("as many as") ? at - 3 : at - 2, to, new Count(null, number));
    }
    if (two.equals("fewer than") || two.equals("less than")) {
      return CountHit.of(sentence, at - 2, to, new Count(null, Math.max(0, number - 1)));
    }
    if (one.equals("nearly") || one.equals("almost")) {
      return CountHit.of(sentence, at - 1, to, new Count(null, Math.max(0, number - 1)));
    }
    if (one.equals("about")
        || one.equals("around")
        || one.equals("approximately")
        || one.equals("some")
        || one.equals("roughly")) {
      long off = Math.max(1, Math.round(number * ABOUT));
      return CountHit.of(sentence, at - 1, to, new Count(number - off, number + off));
    }
    return sentence.word(to).equals("or") && sentence.word(to + 1).equals("more")
        ? CountHit.of(sentence, at, to + 2, new Count(number, null))
        : CountHit.of(sentence, at, to, Count.exactly(number));
  }

  /** Of "30 to 40" and "between 30 and 40"; null for others. */
  private static @Nullable Long upper(Sentence sentence, int to, long number) {
    String between = sentence.word(to);
    Long next = NumberWords.of(sentence.word(to + 1));
    boolean range =
        between.equals("to") || (between.equals("and") && sentence.word(to - 2).equals("between"));
    return range && next != null && next > number ? next : null;
  }
}
