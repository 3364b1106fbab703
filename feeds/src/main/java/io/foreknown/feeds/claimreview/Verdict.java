package io.foreknown.feeds.claimreview;

import io.foreknown.feeds.jsonld.Thing;
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

  private static final BigDecimal BEST = BigDecimal.valueOf(5);
  private static final BigDecimal WORST = BigDecimal.ONE;

  private final List<String> words;

  Verdict(String... words) {
    this.words = List.of(words);
  }

  /** In lower case. */
  List<String> words() {
    return words;
  }

  /**
   * By the numbers where the scale is given, else by the word; if both are known they must agree.
   * An end of the scale that is left out is what schema.org means then; but a word that we know
   * counts for more than a scale that is not given whole, and one that we do not know makes a
   * number without any scale say nothing.
   *
   * @see <a href="https://schema.org/Rating">schema.org, Rating: 1 and 5 where left out</a>
   */
  static Verdict of(@Nullable Thing rating) {
    if (rating == null) {
      return OPEN;
    }
    String word = rating.text("alternateName");
    Verdict spoken = ofWord(word);
    Verdict counted = ofNumbers(rating);
    boolean bare = word != null && !rating.has("bestRating") && !rating.has("worstRating");
    if (counted == null || bare || (spoken != null && !isScaled(rating))) {
      return spoken == null ? OPEN : spoken;
    }
    return spoken == null || spoken == counted ? counted : OPEN;
  }

  /** Null when it is none of the words. */
  private static @Nullable Verdict ofWord(@Nullable String given) {
    String word =
        given == null ? "" : AT_THE_ENDS.matcher(given).replaceAll("").toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(verdict -> verdict.words.contains(word))
        .findFirst()
        .orElse(null);
  }

  private static boolean isScaled(Thing rating) {
    return rating.has("bestRating") && rating.has("worstRating");
  }

  /**
   * Null when the rating, the best or the worst of its scale is given as something else than a
   * number, or lies outside a scale that is not given.
   */
  private static @Nullable Verdict ofNumbers(Thing rating) {
    BigDecimal value = number(rating.text("ratingValue"));
    BigDecimal best = number(rating, "bestRating", BEST);
    BigDecimal worst = number(rating, "worstRating", WORST);
    if (value == null || best == null || worst == null) {
      return null;
    }
    if (!isScaled(rating) && (value.compareTo(worst) < 0 || value.compareTo(best) > 0)) {
      return null;
    }
    if (worst.compareTo(best) >= 0) {
      return OPEN;
    }
    return value.compareTo(best) == 0 ? TRUE : value.compareTo(worst) == 0 ? FALSE : OPEN;
  }

  private static @Nullable BigDecimal number(Thing rating, String name, BigDecimal leftOut) {
    return rating.has(name) ? number(rating.text(name)) : leftOut;
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null || !NUMBER.matcher(text).matches() ? null : new BigDecimal(text);
  }
}
