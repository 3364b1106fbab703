package io.foreknown.domain.problem;

/** How messages show what was found, which may be of any length. */
public final class Excerpt {
  private static final int MOST = 60;

  private Excerpt() {}

  /** In quotation marks, the beginning of a long one. */
  public static String of(String text) {
    return of(text, MOST);
  }

  /** The same, up to so many characters. */
  public static String of(String text, int most) {
    String head = head(text, most);
    return "'" + head + (head.length() < text.length() ? "…" : "") + "'";
  }

  /** The first characters, so many at most, and no half of one. */
  public static String head(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}
