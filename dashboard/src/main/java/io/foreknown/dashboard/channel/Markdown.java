package io.foreknown.dashboard.channel;

/** MessageText of strangers in Markdown. */
final class Markdown {
  private Markdown() {}

  /** The same text, of which nothing is formatted or a link. */
  static String escaped(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]()#+\\-.!|<>~&:])", "\\\\$1");
  }
}
