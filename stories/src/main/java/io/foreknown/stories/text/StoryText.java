package io.foreknown.stories.text;

import java.util.List;

/**
 * A story's text with its sentences and quotations.
 *
 * @param quotations without their marks
 */
public record StoryText(String text, List<Sentence> sentences, List<Range> quotations) {
  /** Copies the lists. */
  public StoryText {
    sentences = List.copyOf(sentences);
    quotations = List.copyOf(quotations);
  }

  /** Cuts a text. */
  public static StoryText of(String text) {
    return new StoryText(text, SentenceCutter.sentences(text), Quotations.of(text));
  }

  /** Whether all of the range lies between quotation marks. */
  public boolean isQuoted(Range range) {
    return quotations.stream().anyMatch(quotation -> quotation.contains(range));
  }
}
