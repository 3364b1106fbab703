package io.foreknown.domain.name;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is left of a name when case, accents, punctuation and a leading "the" do not matter: {@code
 * São Paulo}, {@code SAO-PAULO} and {@code sao paulo} are one.
 */
public final class NameKey {
  private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");

  /** Written by some within a word, and left out by others: Cote d'Ivoire, Sana'a. */
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʻʼʿʾ`´]");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Letters that Unicode does not take apart into a letter and an accent. */
  private static final Map<Character, String> LETTERS =
      Map.of(
          'ł', "l", 'ø', "o", 'đ', "d", 'ı', "i", 'æ', "ae", 'œ', "oe", 'ß', "ss", 'ð', "d", 'þ',
          "th", 'ħ', "h");

  private static final int FIRST_BEYOND_ASCII = 128;

  private NameKey() {}

  /** Empty when there is neither letter nor digit. */
  public static String of(String name) {
    String bare = APOSTROPHES.matcher(folded(name)).replaceAll("");
    String words = BETWEEN_WORDS.matcher(bare).replaceAll(" ").strip();
    return words.startsWith("the ") ? words.substring("the ".length()) : words;
  }

  /** The text in lower case and without accents; all else, punctuation too, stays as it is. */
  public static String folded(String text) {
    if (isPlain(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String lower = Normalizer.normalize(text, Form.NFKD).toLowerCase(Locale.ROOT);
    return plain(ACCENTS.matcher(lower).replaceAll(""));
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c < FIRST_BEYOND_ASCII);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(LETTERS.getOrDefault(text.charAt(i), text.substring(i, i + 1)));
    }
    return plain.toString();
  }
}
