package io.foreknown.producers.claimreview;

import io.foreknown.producers.jsonld.Thing;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a rating says of a claim. Between true and false, and on scales and in words that nobody has
 * explained, it says neither: a wrong verdict does more harm than none.
 */
enum Verdict {
  TRUE("true", "correct", "accurate"),

  FALSE("false", "incorrect", "inaccurate", "untrue", "not true", "wrong", "fake", "pants on fire"),

  /** Neither. */
  OPEN;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,9}(\\.\\d{1,9})?([eE][+-]?\\d{1,2})?");
  private static final Pattern AT_THE_ENDS = Pattern.compile("^[\\s\"“”'‘’]+|[\\s\"“”'‘’.!]+$");

  private final List<String> words;

  Verdict(String... words) {
    this.words = List.of(words);
  }

  /** In lower case. */
  List<String> words() {
    return words;
  }

  /**
   * By the numbers where the scale is told, else by the word; if both are known they must agree.
   */
  static Verdict of(@Nullable Thing rating) {
    if (rating == null) {
      return OPEN;
    }
    Verdict spoken = ofWord(rating.text("alternateName"));
    Verdict counted = ofNumbers(rating);
    if (counted == null) {
      return spoken == null ? OPEN : spoken;
    }
    return spoken == null || spoken == counted ? counted : OPEN;
  }

  /** Null when it is none of the words. */
  private static @Nullable Verdict ofWord(@Nullable String told) {
    String word =
        told == null ? "" : AT_THE_ENDS.matcher(told).replaceAll("").toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(verdict -> verdict.words.contains(word))
        .findFirst()
        .orElse(null);
  }

  /** Null when the rating, the best or the worst of its scale is not told as a number. */
  private static @Nullable Verdict ofNumbers(Thing rating) {
    BigDecimal value = number(rating.text("ratingValue"));
    BigDecimal best = number(rating.text("bestRating"));
    BigDecimal worst = number(rating.text("worstRating"));
    if (value == null || best == null || worst == null) {
      return null;
    }
    if (worst.compareTo(best) >= 0) {
      return OPEN;
    }
    return value.compareTo(best) == 0 ? TRUE : value.compareTo(worst) == 0 ? FALSE : OPEN;
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null || !NUMBER.matcher(text).matches() ? null : new BigDecimal(text);
  }
}
