package io.foreknown.dashboard.http;

import java.util.Map;

/**
 * What a program says of a page to whose address somebody linked, in the words of <a
 * href="https://ogp.me">Open Graph</a>.
 *
 * @param title in one line
 * @param description a sentence or two
 */
record Preview(String title, String description) {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_DESCRIPTION = 500;

  private static final Map<Integer, String> ESCAPED =
      Map.of((int) '&', "&amp;", (int) '<', "&lt;", (int) '>', "&gt;", (int) '"', "&quot;");

  /** What stands in the head of the page at this address, its title included. */
  String html(String address) {
    String title = escaped(cut(title(), LONGEST_TITLE));
    String description = escaped(cut(description(), LONGEST_DESCRIPTION));
    return """
        <title>%s – Foreknown</title>
        <meta property="og:site_name" content="Foreknown" />
        <meta property="og:type" content="article" />
        <meta property="og:title" content="%s" />
        <meta property="og:description" content="%s" />
        <meta property="og:url" content="%s" />"""
        .formatted(title, title, description, escaped(address));
  }

  private static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
  }

  /** Names are what strangers wrote. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .filter(letter -> !Character.isISOControl(letter))
        .forEach(
            letter -> escaped.append(ESCAPED.getOrDefault(letter, Character.toString(letter))));
    return escaped.toString();
  }
}
