package io.foreknown.stories.mention;

import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.text.Token;
import java.util.Set;

/** Stretches of capitalised words, which names are. */
final class Capitals {
  /** May stand within a name. */
  private static final Set<String> INNER =
      Set.of(
          "of", "de", "la", "el", "del", "al", "du", "da", "das", "dos", "las", "los", "le", "san",
          "upon", "y", "bin", "van", "von", "the", "and", "en", "sur", "der", "di");

  /** Before a point within a name. */
  private static final Set<String> SHORT = Set.of("st", "mt", "ft", "ste");

  private Capitals() {}

  /** Behind the last word of the stretch that begins here; the same place when none does. */
  static int end(Sentence sentence, int from) {
    int to = from;
    while (to < sentence.size()) {
      Token token = sentence.at(to);
      if (token.isCapital() && !isShout(sentence, to)) {
        to++;
      } else if (to > from
          && INNER.contains(token.lower())
          && to + 1 < sentence.size()
          && (sentence.at(to + 1).isCapital()
              || (INNER.contains(sentence.word(to + 1))
                  && to + 2 < sentence.size()
                  && sentence.at(to + 2).isCapital()))) {
        to++;
      } else if (to > from
          && token.is(".")
          && SHORT.contains(sentence.word(to - 1))
          && to + 1 < sentence.size()
          && sentence.at(to + 1).isCapital()) {
        to++;
      } else {
        break;
      }
    }
    return to;
  }

  /** A pronoun that stands alone. */
  private static boolean isShout(Sentence sentence, int at) {
    return sentence.word(at).equals("i");
  }
}
