package io.foreknown.domain.index;

import org.jspecify.annotations.Nullable;

/**
 * Timelines by term, in two flat arrays: a term that is not there costs one look into memory, and
 * the looks of several terms do not wait for each other. A map of objects costs four, one after the
 * other, which is most of a search among a million events.
 *
 * <p>Open addressing with linear probing; what follows a removed term moves up, so nothing is left
 * of it.
 */
final class TermTable {
  /**
   * Nearest odd number to 2^64 divided by the golden ratio; spreads terms that differ in few bits.
   */
  private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

  private static final long FREE = 0;
  private static final int FEWEST = 16;

  private long[] terms = new long[FEWEST];
  private @Nullable Timeline[] timelines = new @Nullable Timeline[FEWEST];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  /** Null: none is there. */
  @Nullable Timeline get(long term) {
    return timelines[placeOf(key(term))];
  }

  /** In place of the one that is there, if one is. */
  void put(long term, Timeline timeline) {
    if (2 * (size + 1) > terms.length) {
      grow();
    }
    int place = placeOf(key(term));
    size += terms[place] == FREE ? 1 : 0;
    terms[place] = key(term);
    timelines[place] = timeline;
  }

  /** Removes the one that is there. */
  void remove(long term) {
    int free = placeOf(key(term));
    for (int next = following(free); terms[next] != FREE; next = following(next)) {
      if (mayMove(next, free)) {
        terms[free] = terms[next];
        timelines[free] = timelines[next];
        free = next;
      }
    }
    terms[free] = FREE;
    timelines[free] = null;
    size--;
  }

  /** Whether a term would still be found in the free place, on the way from its own. */
  private boolean mayMove(int from, int free) {
    int mask = terms.length - 1;
    int way = (from - homeOf(terms[from])) & mask;
    return way >= ((from - free) & mask);
  }

  private void grow() {
    long[] oldTerms = terms;
    @Nullable Timeline[] oldTimelines = timelines;
    terms = new long[2 * oldTerms.length];
    timelines = new @Nullable Timeline[2 * oldTerms.length];
    for (int old = 0; old < oldTerms.length; old++) {
      if (oldTerms[old] != FREE) {
        int place = placeOf(oldTerms[old]);
        terms[place] = oldTerms[old];
        timelines[place] = oldTimelines[old];
      }
    }
  }

  /** Where the term is, or could be put. */
  private int placeOf(long key) {
    int place = homeOf(key);
    while (terms[place] != key && terms[place] != FREE) {
      place = following(place);
    }
    return place;
  }

  private int homeOf(long key) {
    return (int) ((key * GOLDEN_RATIO) >>> (Long.numberOfLeadingZeros(terms.length) + 1));
  }

  private int following(int place) {
    return (place + 1) & (terms.length - 1);
  }

  /** Terms that share a key cost a comparison, as equal terms do. */
  private static long key(long term) {
    return term == FREE ? 1 : term;
  }
}
