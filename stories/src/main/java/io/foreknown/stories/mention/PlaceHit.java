package io.foreknown.stories.mention;

import io.foreknown.domain.place.Place;
import io.foreknown.stories.text.Range;

/**
 * A place in a sentence.
 *
 * @param from place of its first token in the sentence
 * @param to behind its last one
 * @param located whether a word such as "in" stands before it: something is said to be there
 * @param known whether a lookup knows it
 */
public record PlaceHit(Place place, int from, int to, Range range, boolean located, boolean known) {
  /** Whether it is broader than a city. */
  public boolean isBroad() {
    return place.isBroad();
  }
}
