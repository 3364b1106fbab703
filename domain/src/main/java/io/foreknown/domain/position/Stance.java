package io.foreknown.domain.position;

import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Position;

/** A position, affirmed or denied. */
public record Stance(Position position, Polarity polarity) {

  /** Holds the position itself. */
  public static Stance affirms(Position position) {
    return new Stance(position, Polarity.AFFIRMS);
  }

  /** Holds the opposite of the position. */
  public static Stance denies(Position position) {
    return new Stance(position, Polarity.DENIES);
  }

  /** Whether it holds the opposite of its position. */
  public boolean isDenial() {
    return polarity == Polarity.DENIES;
  }
}
