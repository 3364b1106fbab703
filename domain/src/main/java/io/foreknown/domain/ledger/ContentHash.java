package io.foreknown.domain.ledger;

import java.util.Comparator;

/** The first 128 bits of SHA-256 over the content of one revision of a claim. */
public record ContentHash(long high, long low) implements Comparable<ContentHash> {
  private static final Comparator<ContentHash> ORDER =
      Comparator.comparingLong(ContentHash::high).thenComparingLong(ContentHash::low);

  @Override
  public int compareTo(ContentHash other) {
    return ORDER.compare(this, other);
  }
}
