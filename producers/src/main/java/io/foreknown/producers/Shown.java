package io.foreknown.producers;

/** How messages show what was found, which may be of any length. */
public final class Shown {
  private static final int MOST = 60;

  private Shown() {}

  /** In quotation marks, the beginning of a long one. */
  public static String of(String text) {
    return "'" + (text.length() <= MOST ? text : text.substring(0, MOST) + "…") + "'";
  }
}
