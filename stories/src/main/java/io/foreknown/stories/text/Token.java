package io.foreknown.stories.text;

/**
 * One word, number or mark.
 *
 * @param text as it is written
 * @param lower the same in lower case
 */
public record Token(Range range, String text, String lower) {
  /** Whether it is a word or a number, and no mark. */
  public boolean isWord() {
    return Character.isLetterOrDigit(text.charAt(0));
  }

  /** Whether it begins with a capital letter. */
  public boolean isCapital() {
    return Character.isUpperCase(text.charAt(0));
  }

  /** Whether it begins with a digit. */
  public boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }

  /** Whether it is this word, in whatever case. */
  public boolean is(String word) {
    return lower.equals(word);
  }
}
