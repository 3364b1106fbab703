package io.foreknown.stories.frame;

import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.text.Token;
import java.util.List;

/**
 * Tells headlines: the story says it again below, and names in capitals cannot be told from other
 * words.
 */
final class Headlines {
  /** Fewer words may all be names. */
  private static final int FEW = 5;

  /** Short words are small in some houses' headlines and capitalised in others'. */
  private static final int LONG_WORD = 4;

  private static final double MOST = 0.8;

  private Headlines() {}

  /** Whether it stands at the head without an end, or most of its words are capitalised. */
  static boolean isOne(Sentence sentence) {
    String last = sentence.word(sentence.size() - 1);
    boolean open = Character.isLetterOrDigit(last.charAt(last.length() - 1));
    boolean first =
        sentence.index() == 0 && sentence.range().to() < sentence.story().stripTrailing().length();
    return (open && first) || isCapitalised(sentence);
  }

  /** Whether most of its words are capitalised, so that names cannot be told. */
  static boolean isCapitalised(Sentence sentence) {
    List<Token> words =
        sentence.tokens().stream()
            .filter(
                token ->
                    Character.isLetter(token.text().charAt(0))
                        && token.text().length() >= LONG_WORD)
            .toList();
    long capitals = words.stream().filter(Token::isCapital).count();
    return words.size() >= FEW && capitals >= MOST * words.size();
  }
}
