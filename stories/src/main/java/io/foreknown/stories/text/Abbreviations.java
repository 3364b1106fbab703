package io.foreknown.stories.text;

import java.util.Set;
import java.util.regex.Pattern;

/** Points that end no sentence. */
final class Abbreviations {
  /** Before a name or a number; what follows them belongs to them. */
  private static final Set<String> LEADING =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "maj", "lt", "col", "capt", "cpl", "sgt", "cmdr",
          "adm", "brig", "gov", "sen", "rep", "rev", "hon", "pres", "st", "ste", "mt", "ft", "no",
          "nos", "vs", "fig", "op", "cf", "ca", "approx", "sr", "insp", "supt", "det", "pvt");

  /** Months and weekdays, which a number or a name may follow. */
  private static final Set<String> DATES =
      Set.of(
          "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
          "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun");

  /** What may end a sentence or not. */
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.)+\\p{L}|\\p{Lu}");

  private static final Set<String> TRAILING =
      Set.of("inc", "ltd", "corp", "co", "jr", "etc", "dept", "bros", "ave", "rd", "blvd");

  /** Words that begin a sentence, and seldom follow initials within one. */
  private static final Set<String> STARTERS =
      Set.of(
          "the",
          "a",
          "an",
          "in",
          "on",
          "at",
          "it",
          "he",
          "she",
          "they",
          "we",
          "i",
          "but",
          "and",
          "this",
          "that",
          "these",
          "those",
          "there",
          "his",
          "her",
          "their",
          "its",
          "as",
          "after",
          "before",
          "when",
          "while",
          "no",
          "some",
          "many",
          "all",
          "police",
          "officials",
          "more",
          "earlier",
          "later",
          "meanwhile",
          "however",
          "if",
          "for",
          "from",
          "since",
          "what",
          "one");

  private Abbreviations() {}

  /**
   * Whether the point behind this word ends no sentence.
   *
   * @param word before the point, without it, in lower case but for a single letter
   * @param next the word that follows; empty for none
   */
  static boolean goesOn(String word, String next) {
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    boolean capital = !next.isEmpty() && Character.isUpperCase(next.charAt(0));
    if (LEADING.contains(lower)) {
      return true;
    }
    if (DATES.contains(lower)) {
      return !capital;
    }
    if (INITIALS.matcher(word).matches() || TRAILING.contains(lower)) {
      return !capital || !STARTERS.contains(next.toLowerCase(java.util.Locale.ROOT));
    }
    return !capital && !next.isEmpty() && Character.isLowerCase(next.charAt(0));
  }
}
