package io.foreknown.producers.enrich;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.shape.ClaimShapes;
import io.foreknown.domain.shape.Kind;
import io.foreknown.domain.shape.Path;
import io.foreknown.domain.shape.Rewriting;

/** Puts a claim together again from its filled places and parties. */
record ClaimParts(Filling<Place> places, Filling<Party> parties) implements Rewriting {
  Claim rebuilt(Claim claim) {
    return ClaimShapes.rewritten(claim, this);
  }

  @Override
  public boolean goesInto(Kind<?> kind) {
    return kind != ClaimShapes.PARTY && kind != ClaimShapes.PLACE;
  }

  @Override
  @SuppressWarnings("unchecked") // The kind says what the value is.
  public <V> V of(Kind<V> kind, Path path, V value) {
    if (kind == ClaimShapes.PLACE) {
      return (V) places.fill((Place) value, path.toString());
    }
    return kind == ClaimShapes.PARTY ? (V) parties.fill((Party) value, path.toString()) : value;
  }
}
