package io.foreknown.stories.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a stretch of text into words, numbers and marks; white space is passed over. */
public final class Tokenizer {
  /**
   * In this order: initials such as U.S., the possessive ending, words, numbers, any other mark.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:\\p{L}\\.){2,}"
              + "|['’]s\\b"
              + "|\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:-[\\p{L}\\p{N}]+)*(?:['’](?!s\\b)\\p{L}+)*"
              + "|\\p{N}+(?:[.,:]\\p{N}+)*(?:st|nd|rd|th|s)?(?:-\\p{L}+)*"
              + "|--+|[^\\s]");

  private Tokenizer() {}

  /** The tokens of the range, in their order. */
  public static List<Token> tokens(String text, Range range) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text).region(range.from(), range.to());
    while (matcher.find()) {
      String word = matcher.group();
      tokens.add(
          new Token(
              new Range(matcher.start(), matcher.end()), word, word.toLowerCase(Locale.ROOT)));
    }
    return tokens;
  }
}
