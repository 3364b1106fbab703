package io.foreknown.stories.mention;

import io.foreknown.stories.text.Sentence;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that say how many without a number: "dozens", "nobody", "no casualties". */
final class WordsForNumbers {
  /** Words for a number of which only the least is known. */
  private static final Map<String, Long> VAGUE =
      Map.of("dozens", 24L, "scores", 40L, "hundreds", 200L, "thousands", 2_000L, "several", 3L);

  /** Nobody, before "killed", "hurt" or a noun for them. */
  private static final Set<String> NOBODY =
      Set.of("injuries", "casualties", "deaths", "fatalities", "victims");

  private WordsForNumbers() {}

  /** The least that a word such as "dozens" means; null for other words. */
  static @Nullable Long atLeast(String word) {
    return VAGUE.get(word);
  }

  /** "One" or "injuries", which "no" makes nobody. */
  static boolean isNobody(String next) {
    return next.equals("one") || NOBODY.contains(next);
  }

  /** Whether words close before "was killed" say how many, or of whom it is told. */
  static boolean areBefore(Sentence sentence, int at) {
    for (int i = Math.max(0, at - 6); i < at; i++) {
      if (NumberWords.of(sentence.word(i)) != null
          || VAGUE.containsKey(sentence.word(i))
          || Set.of("nobody", "no", "none", "who", "which", "it").contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }
}
