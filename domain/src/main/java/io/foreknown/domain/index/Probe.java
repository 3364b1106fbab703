package io.foreknown.domain.index;

import io.foreknown.domain.claim.Hazard;
import java.util.Arrays;

/** What an event looks for on the other side. */
public final class Probe {
  private final String hazard;
  private final Reach reach;
  private final long[] terms;

  /** The terms are sorted and belong to the probe from now on. */
  Probe(String hazard, Reach reach, long[] terms) {
    this.hazard = hazard;
    this.reach = reach;
    this.terms = terms;
  }

  Reach reach() {
    return reach;
  }

  long[] terms() {
    return terms;
  }

  /** Whether it finds all that the other finds, and nothing else. */
  boolean isSameAs(Probe other) {
    return reach.equals(other.reach)
        && hazard.equals(other.hazard)
        && Arrays.equals(terms, other.terms);
  }

  boolean isComparable(IndexEntry indexEntry) {
    return isComparable(indexEntry.hazard());
  }

  boolean isComparable(String other) {
    return Hazard.areComparable(hazard, other);
  }
}
