package io.foreknown.stories.text;

import java.util.Set;

/** Words and marks with which a clause begins. */
public final class ClauseWords {
  private static final Set<String> BEGINNING =
      Set.of(
          "while",
          "but",
          "although",
          "though",
          "whereas",
          "where",
          "who",
          "which",
          "when",
          "because",
          "after",
          "before",
          "as",
          "that",
          ";",
          ":",
          "—",
          "–",
          "--");

  private ClauseWords() {}

  /** Whether a clause may begin with it; of "as" more than the word has to be looked at. */
  public static boolean begin(String word) {
    return BEGINNING.contains(word);
  }
}
