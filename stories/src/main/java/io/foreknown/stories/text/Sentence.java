package io.foreknown.stories.text;

import java.util.List;

/**
 * One sentence.
 *
 * @param index of the sentence in the story, from 0
 * @param paragraph of the paragraph that it stands in, from 0
 * @param story the whole text, to which all ranges refer
 * @param tokens at least one
 */
public record Sentence(int index, int paragraph, String story, Range range, List<Token> tokens) {
  /** Copies the list. */
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /** The text of it. */
  public String text() {
    return range.of(story);
  }

  /** How many tokens there are. */
  public int size() {
    return tokens.size();
  }

  /** The token at this place, from 0. */
  public Token at(int place) {
    return tokens.get(place);
  }

  /** The word at this place in lower case; empty before the first and behind the last. */
  public String word(int place) {
    return place < 0 || place >= tokens.size() ? "" : tokens.get(place).lower();
  }

  /** The range of tokens from one place to before the other; the other must be greater. */
  public Range range(int from, int to) {
    return new Range(at(from).range().from(), at(to - 1).range().to());
  }

  /** The place of the first token that begins at this offset or behind it; the size for none. */
  public int place(int offset) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).range().from() >= offset) {
        return i;
      }
    }
    return tokens.size();
  }
}
