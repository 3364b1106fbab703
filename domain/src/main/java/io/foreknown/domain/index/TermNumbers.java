package io.foreknown.domain.index;

/** Terms, numbered from 0 as they come: open addressing in flat arrays, as in {@link TermTable}. */
final class TermNumbers {
  /** There is no such term. */
  static final int NONE = -1;

  /**
   * Nearest odd number to 2^64 divided by the golden ratio; spreads terms that differ in few bits.
   */
  private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

  private static final int FEWEST = 16;

  private long[] terms = new long[FEWEST];

  /** One more than the number of the term, 0 where there is none. */
  private int[] numbers = new int[FEWEST];

  private int size;

  /** How many terms there are. */
  int size() {
    return size;
  }

  /** The number of a term, which is new or known. */
  int add(long term) {
    int place = placeOf(term);
    if (numbers[place] == 0) {
      terms[place] = term;
      numbers[place] = ++size;
      if (3 * size > 2 * terms.length) {
        grow();
      }
      return size - 1;
    }
    return numbers[place] - 1;
  }

  /** {@link #NONE} when it was not added. */
  int find(long term) {
    return numbers[placeOf(term)] - 1;
  }

  private void grow() {
    long[] oldTerms = terms;
    int[] oldNumbers = numbers;
    terms = new long[2 * oldTerms.length];
    numbers = new int[2 * oldNumbers.length];
    for (int old = 0; old < oldTerms.length; old++) {
      if (oldNumbers[old] != 0) {
        int place = placeOf(oldTerms[old]);
        terms[place] = oldTerms[old];
        numbers[place] = oldNumbers[old];
      }
    }
  }

  private int placeOf(long term) {
    int place = (int) ((term * GOLDEN_RATIO) >>> (Long.numberOfLeadingZeros(terms.length) + 1));
    while (numbers[place] != 0 && terms[place] != term) {
      place = (place + 1) & (terms.length - 1);
    }
    return place;
  }
}
