package io.foreknown.stories.mention;

import io.foreknown.domain.claim.Party;
import io.foreknown.stories.text.Range;

/**
 * Who does or says something in a sentence.
 *
 * @param party as a lookup knows it, else with an id of its own
 * @param range of the words that name it in this sentence; of a pronoun, of the name that it stands
 *     for
 * @param from place of its first token in the sentence
 * @param to behind its last one
 * @param anonymous whether it is only known by what it is, such as "officials"
 */
public record Actor(Party party, Range range, int from, int to, boolean anonymous) {}
