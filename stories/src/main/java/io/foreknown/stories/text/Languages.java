package io.foreknown.stories.text;

import java.util.List;
import java.util.Set;

/**
 * Tells English from what is not read yet, by the small words that no English text does without.
 */
public final class Languages {
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "the", "of", "and", "to", "in", "a", "that", "is", "was", "for", "on", "with", "as", "by",
          "at", "from", "it", "were", "be", "has", "have", "had", "said", "not", "are", "an",
          "who");

  /**
   * Running English has about two in five; Dutch and German, which share some, stay below one in
   * seven. Headlines leave them out, so few words are not judged.
   */
  private static final double LEAST_SHARE = 0.18;

  private static final int FEW_WORDS = 25;

  private Languages() {}

  /** Whether a text is English; one that is too short to tell counts as it. */
  public static boolean isEnglish(String text) {
    List<String> words =
        Tokenizer.tokens(text, new Range(0, text.length())).stream()
            .filter(token -> Character.isLetter(token.text().charAt(0)))
            .map(Token::lower)
            .toList();
    long small = words.stream().filter(SMALL_WORDS::contains).count();
    return (words.size() < FEW_WORDS && isLatin(text)) || small >= LEAST_SHARE * words.size();
  }

  private static boolean isLatin(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
  }
}
