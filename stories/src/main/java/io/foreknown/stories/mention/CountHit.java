package io.foreknown.stories.mention;

import io.foreknown.domain.claim.Count;
import io.foreknown.stories.text.Range;
import io.foreknown.stories.text.Sentence;

/**
 * A number in a sentence, with what modifies it.
 *
 * @param count as an interval
 * @param from place of its first token in the sentence, modifiers included
 * @param to behind the last token of the number
 */
public record CountHit(Count count, int from, int to, Range range) {
  static CountHit of(Sentence sentence, int from, int to, Count count) {
    return new CountHit(count, from, to, sentence.range(from, to));
  }
}
