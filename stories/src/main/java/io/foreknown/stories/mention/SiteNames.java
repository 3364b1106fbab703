package io.foreknown.stories.mention;

import io.foreknown.stories.text.Sentence;
import java.util.Set;

/** Words in small letters that belong to a site's name, as in "Harrow Lane station". */
final class SiteNames {
  /** Between the name and its last word, as in "Sarnok power station". */
  private static final Set<String> INNER =
      Set.of(
          "power",
          "railway",
          "train",
          "bus",
          "metro",
          "police",
          "fire",
          "primary",
          "high",
          "secondary",
          "shopping",
          "football",
          "concert",
          "sports",
          "nuclear",
          "central",
          "general",
          "international",
          "tube",
          "subway",
          "chemical",
          "oil",
          "coal",
          "road",
          "suspension");

  private SiteNames() {}

  /** Behind the last word of the name; the given place when no such word follows. */
  static int end(Sentence sentence, int capitals) {
    int last = INNER.contains(sentence.word(capitals)) ? capitals + 1 : capitals;
    boolean site =
        PlaceWords.SITE_ENDS.contains(sentence.word(last))
            && Character.isLowerCase(sentence.at(last).text().charAt(0));
    return site ? last + 1 : capitals;
  }
}
