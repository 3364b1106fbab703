package io.foreknown.domain.problem;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the word that was meant. */
public final class Spelling {
  /** A longer word is no slip of any name that we know. */
  private static final int LONGEST = 30;

  private Spelling() {}

  /**
   * The known word that is nearest, if at most about a third of its letters are wrong; else null.
   */
  public static @Nullable String nearest(String word, Collection<String> known) {
    if (word.length() > LONGEST) {
      return null;
    }
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : known) {
      int slips = slips(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (slips <= (candidate.length() + 1) / 3 && slips < least) {
        nearest = candidate;
        least = slips;
      }
    }
    return nearest;
  }

  /** Levenshtein's distance: letters added, left out or taken for others. */
  public static int slips(String word, String meant) {
    int[] row = new int[meant.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= word.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int other = word.charAt(i - 1) == meant.charAt(j - 1) ? diagonal : diagonal + 1;
        diagonal = row[j];
        row[j] = Math.min(other, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[meant.length()];
  }
}
