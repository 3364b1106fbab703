package io.foreknown.stories.cue;

import io.foreknown.stories.text.Range;

/**
 * A cue in a sentence.
 *
 * @param from place of its first token in the sentence
 * @param to behind its last one
 * @param range the same in the text
 */
public record CueHit(CueKind kind, String value, int from, int to, Range range) {
  /** Whether it is one of this kind. */
  public boolean is(CueKind other) {
    return kind == other;
  }
}
