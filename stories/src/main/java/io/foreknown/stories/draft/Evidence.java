package io.foreknown.stories.draft;

import io.foreknown.stories.text.Range;
import io.foreknown.stories.text.Sentence;

/**
 * Words of the story that a draft rests on.
 *
 * @param exact the words, as whoever proposes has read them
 */
public record Evidence(Range range, String exact) {
  /** A whole sentence. */
  public static Evidence of(Sentence sentence) {
    return new Evidence(sentence.range(), sentence.text());
  }
}
