package io.foreknown.stories.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts paragraphs into sentences: abbreviations, initials and decimal numbers end none. */
final class SentenceCutter {
  /** A point, question mark or exclamation mark, what closes behind it, and white space. */
  private static final Pattern END =
      Pattern.compile("([^\\s.!?]*(?:\\.[^\\s.!?]+)*)([.!?…]+)[\"”’')\\]]*\\s+(?=([^\\s]*))");

  private static final Pattern OPENING = Pattern.compile("^[\"“‘'(\\[]+");
  private static final Pattern CLOSING = Pattern.compile("^[\"“‘'(\\[—–-]+");

  /**
   * Tokens from which on a sentence is cut, so that no text makes the stages behind, which compare
   * the words of a sentence with each other, work without end; news has some thirty.
   */
  private static final int LONGEST = 200;

  private SentenceCutter() {}

  static List<Sentence> sentences(String text) {
    List<Sentence> found = new ArrayList<>();
    int paragraph = 0;
    for (Range range : Paragraphs.of(text)) {
      int from = range.from();
      Matcher matcher = END.matcher(text).region(range.from(), range.to());
      while (matcher.find()) {
        String word = CLOSING.matcher(matcher.group(1)).replaceFirst("");
        String next = OPENING.matcher(matcher.group(3)).replaceFirst("");
        boolean ends = !matcher.group(2).equals(".") || !Abbreviations.goesOn(word, next);
        if (ends && !next.isEmpty() && !Character.isLowerCase(next.charAt(0))) {
          add(found, text, paragraph, new Range(from, matcher.end()));
          from = matcher.end();
        }
      }
      add(found, text, paragraph++, new Range(from, range.to()));
    }
    return List.copyOf(found);
  }

  private static void add(List<Sentence> found, String text, int paragraph, Range range) {
    List<Token> tokens = Tokenizer.tokens(text, range);
    for (int at = 0; at < tokens.size(); at += LONGEST) {
      List<Token> piece = tokens.subList(at, Math.min(tokens.size(), at + LONGEST));
      Range tight =
          new Range(piece.get(0).range().from(), piece.get(piece.size() - 1).range().to());
      found.add(new Sentence(found.size(), paragraph, text, tight, piece));
    }
  }
}
