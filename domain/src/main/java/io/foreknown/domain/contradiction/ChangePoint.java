package io.foreknown.domain.contradiction;

import java.time.Instant;
import java.util.Comparator;

/**
 * A moment at which something changed, by publication.
 *
 * @param claim id of the claim that did it
 */
public record ChangePoint(Instant at, String claim) implements Comparable<ChangePoint> {
  private static final Comparator<ChangePoint> ORDER =
      Comparator.comparing(ChangePoint::at).thenComparing(ChangePoint::claim);

  /** By time; of claims published at once, by id. */
  @Override
  public int compareTo(ChangePoint other) {
    return ORDER.compare(this, other);
  }
}
