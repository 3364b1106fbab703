package io.foreknown.producers.mapping;

/** How much of a cell a message shows. */
final class Shown {
  private static final int MOST = 60;

  private Shown() {}

  static String of(String text) {
    return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
  }
}
