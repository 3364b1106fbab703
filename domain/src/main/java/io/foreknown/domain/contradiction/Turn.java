package io.foreknown.domain.contradiction;

import java.time.Instant;
import java.util.Comparator;

/**
 * A moment at which something changed, by publication.
 *
 * @param claim id of the claim that did it
 */
public record Turn(Instant at, String claim) implements Comparable<Turn> {
  private static final Comparator<Turn> ORDER =
      Comparator.comparing(Turn::at).thenComparing(Turn::claim);

  /** By time; of claims published at once, by id. */
  @Override
  public int compareTo(Turn other) {
    return ORDER.compare(this, other);
  }
}
