package io.foreknown.stories.mention;

import io.foreknown.stories.name.States;
import io.foreknown.stories.text.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of one word, such as those of companies: capitalised within a sentence or before the comma
 * of "Greenbank, an environmental group", and nothing else.
 */
final class SingleNames {
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "which");

  private SingleNames() {}

  /** Those of a story. */
  static Set<String> of(List<Sentence> sentences) {
    Set<String> found = new HashSet<>();
    for (Sentence sentence : sentences) {
      for (int at = 0; at < sentence.size(); at++) {
        if (isName(sentence, at) && (isWithin(sentence, at) || isExplained(sentence, at))) {
          found.add(sentence.at(at).text());
        }
      }
    }
    return found;
  }

  /** Words in small letters around it, so that it is no part of a headline or a longer name. */
  private static boolean isWithin(Sentence sentence, int at) {
    return at > 0
        && at + 1 < sentence.size()
        && Character.isLowerCase(sentence.at(at - 1).text().charAt(0))
        && !sentence.at(at + 1).isCapital()
        && !PlaceWords.LOCATING.contains(sentence.word(at - 1))
        && !PlaceWords.BETWEEN.contains(sentence.word(at - 1));
  }

  private static boolean isExplained(Sentence sentence, int at) {
    return sentence.word(at + 1).equals(",") && ARTICLES.contains(sentence.word(at + 2));
  }

  private static boolean isName(Sentence sentence, int at) {
    return sentence.at(at).isCapital()
        && sentence.at(at).text().length() > 2
        && !PlaceWords.NO_PLACE.contains(sentence.word(at))
        && States.shipped().of(sentence.at(at).text()) == null;
  }
}
