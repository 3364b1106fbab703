package io.foreknown.stories.cue;

import java.util.List;

/**
 * One phrase of the dictionary.
 *
 * @param value what the kind says that it is; empty for kinds without one
 * @param words in lower case; one that ends in {@code *} stands for all words that begin so, {@code
 *     ...} for up to {@link #GAP} words
 */
public record Cue(CueKind kind, String value, List<String> words) {
  /** Words that a gap may take; more would reach into the next clause. */
  static final int GAP = 5;

  static final String ANY_WORDS = "...";

  /** Copies the list. */
  public Cue {
    words = List.copyOf(words);
  }
}
