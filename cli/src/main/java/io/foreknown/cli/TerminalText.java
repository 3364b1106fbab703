package io.foreknown.cli;

/**
 * Text of others, made fit to be shown: control characters, separators of lines and marks that turn
 * the direction of writing are escaped, so that none forges a line or shows a text as another.
 *
 * <p>The escapes are those of JSON, in which such characters occur in texts alone; so a line of
 * JSON stays one, and says the same.
 */
final class TerminalText {
  private TerminalText() {}

  /** The text itself where nothing in it does harm. */
  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHarmful(text.charAt(i))) {
        return escaped(text, i);
      }
    }
    return text;
  }

  private static String escaped(String text, int from) {
    StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char one = text.charAt(i);
      if (isHarmful(one)) {
        escaped.append("\\u%04x".formatted((int) one));
      } else {
        escaped.append(one);
      }
    }
    return escaped.toString();
  }

  /** U+2028 to U+202E are separators of lines and paragraphs, embeddings and overrides. */
  private static boolean isHarmful(char one) {
    return Character.isISOControl(one)
        || one == '\u061c'
        || isWithin(one, '\u200e', '\u200f')
        || isWithin(one, '\u2028', '\u202e')
        || isWithin(one, '\u2066', '\u206f');
  }

  private static boolean isWithin(char one, char first, char last) {
    return one >= first && one <= last;
  }
}
