package io.foreknown.domain.words;

import java.util.List;

/** Names in a row. */
public final class NameWords {
  private NameWords() {}

  /**
   * Such as "A, B and C" or, of many, "A, B and 9 more". One more is named instead, if it is known:
   * that takes no more room.
   *
   * @param known at least one
   * @param count of all, the unknown ones too
   * @param most so many stand before the number of the others
   */
  public static String of(List<String> known, long count, int most) {
    boolean isWhole = count == known.size() && count <= most + 1;
    int named = isWhole ? known.size() - 1 : Math.min(most, known.size());
    String first = String.join(", ", known.subList(0, named));
    String last = isWhole ? known.get(named) : count - named + " more";
    return first.isEmpty() ? last : first + " and " + last;
  }
}
