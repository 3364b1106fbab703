package io.foreknown.stories.frame;

import java.util.Set;

/** Words of a warning that several rules ask for. */
final class WarningWords {
  /** Where what was warned of begins. */
  private static final Set<String> CONTENT =
      Set.of("that", "of", "about", "to", "against", "with", ":", "it", "for", "over");

  private static final Set<String> BE = Set.of("was", "were", "been", "being", "be", "is", "are");

  /** What is done to a warning that was given before. */
  private static final Set<String> RENEWING = Set.of("extended", "renewed", "repeated", "remain");

  private WarningWords() {}

  /** Whether it is a form of "to be". */
  static boolean isBeing(String word) {
    return BE.contains(word);
  }

  /** Whether what it does was done to a warning that was given before. */
  static boolean isRenewing(String word) {
    return RENEWING.contains(word);
  }

  /** Whether what was warned of may begin with it. */
  static boolean beginContent(String word) {
    return CONTENT.contains(word);
  }
}
