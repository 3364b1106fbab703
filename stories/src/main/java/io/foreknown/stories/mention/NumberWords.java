package io.foreknown.stories.mention;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in words and figures. */
public final class NumberWords {
  private static final Map<String, Long> WORDS =
      Map.ofEntries(
          Map.entry("one", 1L),
          Map.entry("two", 2L),
          Map.entry("three", 3L),
          Map.entry("four", 4L),
          Map.entry("five", 5L),
          Map.entry("six", 6L),
          Map.entry("seven", 7L),
          Map.entry("eight", 8L),
          Map.entry("nine", 9L),
          Map.entry("ten", 10L),
          Map.entry("eleven", 11L),
          Map.entry("twelve", 12L),
          Map.entry("thirteen", 13L),
          Map.entry("fourteen", 14L),
          Map.entry("fifteen", 15L),
          Map.entry("sixteen", 16L),
          Map.entry("seventeen", 17L),
          Map.entry("eighteen", 18L),
          Map.entry("nineteen", 19L),
          Map.entry("twenty", 20L),
          Map.entry("thirty", 30L),
          Map.entry("forty", 40L),
          Map.entry("fifty", 50L),
          Map.entry("sixty", 60L),
          Map.entry("seventy", 70L),
          Map.entry("eighty", 80L),
          Map.entry("ninety", 90L));

  private static final Map<String, Long> SCALES =
      Map.of("hundred", 100L, "thousand", 1_000L, "million", 1_000_000L);

  private static final Pattern FIGURES = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{1,9}");
  private static final Pattern HYPHEN = Pattern.compile("-");
  private static final Set<String> ARTICLES = Set.of("a", "an");

  private NumberWords() {}

  /** The number that a word is, such as 12, 1,200, twelve or twenty-two; null for none. */
  public static @Nullable Long of(String word) {
    if (FIGURES.matcher(word).matches()) {
      return Long.valueOf(word.replace(",", ""));
    }
    String[] parts = HYPHEN.split(word, 3);
    Long tens = WORDS.get(parts[0]);
    if (parts.length != 2 || tens == null || tens < 20) {
      return parts.length == 1 ? tens : null;
    }
    Long ones = WORDS.get(parts[1]);
    return ones == null || ones > 9 ? null : Long.valueOf(tens + ones);
  }

  /** What "hundred", "thousand" and "million" multiply by; null for other words. */
  static @Nullable Long scale(String word) {
    return SCALES.get(word);
  }

  static boolean isArticle(String word) {
    return ARTICLES.contains(word);
  }
}
