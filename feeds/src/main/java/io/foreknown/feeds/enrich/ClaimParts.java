package io.foreknown.feeds.enrich;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.shape.ClaimShapes;
import io.foreknown.domain.shape.Path;
import io.foreknown.domain.shape.Rewriting;
import io.foreknown.domain.shape.ValueKind;

/** Puts a claim together again from its filled places and parties. */
record ClaimParts(Filling<Place> places, Filling<Party> parties) implements Rewriting {
  Claim rebuilt(Claim claim) {
    return ClaimShapes.rewritten(claim, this);
  }

  @Override
  public boolean goesInto(ValueKind<?> valueKind) {
    return valueKind != ClaimShapes.PARTY && valueKind != ClaimShapes.PLACE;
  }

  @Override
  @SuppressWarnings("unchecked") // The kind says what the value is.
  public <V> V of(ValueKind<V> valueKind, Path path, V value) {
    if (valueKind == ClaimShapes.PLACE) {
      return (V) places.fill((Place) value, path.toString());
    }
    return valueKind == ClaimShapes.PARTY
        ? (V) parties.fill((Party) value, path.toString())
        : value;
  }
}
