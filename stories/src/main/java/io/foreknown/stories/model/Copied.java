package io.foreknown.stories.model;

import io.foreknown.stories.text.Range;
import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.text.Token;
import io.foreknown.stories.text.Tokenizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds words that were copied; case, white space and the form of quotation marks do not matter.
 */
final class Copied {
  /** Characters beyond which nothing is looked for; a sentence has a tenth. */
  private static final int LONGEST = 2_000;

  private Copied() {}

  /** Where the words stand in a sentence; null when they do not. */
  static @Nullable Range in(Sentence sentence, String words) {
    if (words.length() > LONGEST) {
      return null;
    }
    List<String> sought = plain(bare(Tokenizer.tokens(words, new Range(0, words.length()))));
    List<String> all = plain(sentence.tokens());
    for (int from = 0; !sought.isEmpty() && from + sought.size() <= all.size(); from++) {
      if (all.subList(from, from + sought.size()).equals(sought)) {
        return sentence.range(from, from + sought.size());
      }
    }
    return null;
  }

  /** Without marks around them, which a model adds or leaves out. */
  private static List<Token> bare(List<Token> tokens) {
    int from = 0;
    int to = tokens.size();
    while (from < to && !tokens.get(from).isWord()) {
      from++;
    }
    while (to > from && !tokens.get(to - 1).isWord() && !isEnding(tokens.get(to - 1))) {
      to--;
    }
    return tokens.subList(from, to);
  }

  private static boolean isEnding(Token token) {
    return token.text().length() > 1;
  }

  private static List<String> plain(List<Token> tokens) {
    return tokens.stream()
        .map(
            token ->
                token
                    .lower()
                    .replace('’', '\'')
                    .replace('‘', '\'')
                    .replace('“', '"')
                    .replace('”', '"'))
        .toList();
  }
}
