package io.foreknown.domain.words;

import io.foreknown.domain.claim.Count;

/** Numbers in words. */
public final class CountWords {
  private CountWords() {}

  /** Such as "143", "at least 141" or "139 to 143". */
  public static String of(Count count) {
    if (count.atMost() == null) {
      return "at least " + count.atLeast();
    }
    if (count.atLeast() == null) {
      return "at most " + count.atMost();
    }
    return count.atLeast().equals(count.atMost())
        ? String.valueOf(count.atLeast())
        : count.atLeast() + " to " + count.atMost();
  }

  /** Such as "1 match" or "2 matches". */
  public static String of(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** The same of a noun that only gains an s. */
  public static String of(long number, String one) {
    return of(number, one, one + "s");
  }
}
