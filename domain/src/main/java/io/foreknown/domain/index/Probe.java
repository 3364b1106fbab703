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

  /** Whether this is what is sought. */
  boolean finds(Entry entry) {
    return isComparable(entry)
        && reach.overlaps(entry.from(), entry.to())
        && indexOfFirstShared(entry) < terms.length;
  }

  boolean isComparable(Entry entry) {
    return Hazard.areComparable(hazard, entry.hazard());
  }

  /** Whether the term is the least that is shared; an entry that shares several is told there. */
  boolean isTold(Entry entry, long at) {
    return terms[indexOfFirstShared(entry)] == at;
  }

  private int indexOfFirstShared(Entry entry) {
    long[] filed = entry.terms();
    int i = 0;
    int j = 0;
    while (i < terms.length && j < filed.length && terms[i] != filed[j]) {
      if (terms[i] < filed[j]) {
        i++;
      } else {
        j++;
      }
    }
    return j < filed.length ? i : terms.length;
  }
}
